<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open end(s)</source>
        <translation>
            <numerusform>%n open end</numerusform>
            <numerusform>%n open ends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s), {encoding}, SHA-256 {hash}</source>
        <translation>
            <numerusform>%n byte, {encoding}, SHA-256 {hash}</numerusform>
            <numerusform>%n bytes, {encoding}, SHA-256 {hash}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n document(s)</source>
        <translation>
            <numerusform>{shown} of %n document</numerusform>
            <numerusform>{shown} of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading {done} of %n document(s)</source>
        <translation>
            <numerusform>Reading {done} of %n document</numerusform>
            <numerusform>Reading {done} of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An older version read %n document(s). Read again they may say more; what you marked stays.</source>
        <translation>
            <numerusform>An older version read %n document. Read again they may say more; what you marked stays.</numerusform>
            <numerusform>An older version read %n documents. Read again they may say more; what you marked stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read again.</source>
        <translation>
            <numerusform>%n document read again.</numerusform>
            <numerusform>%n documents read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document added</numerusform>
            <numerusform>%n documents added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on the desk</source>
        <translation>
            <numerusform>%n already on the desk</numerusform>
            <numerusform>%n already on the desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read. Nothing else was lost.</source>
        <translation>
            <numerusform>%n file could not be read. Nothing else was lost.</numerusform>
            <numerusform>%n files could not be read. Nothing else was lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Evidence from %n document(s)</source>
        <translation>
            <numerusform>Evidence from %n document</numerusform>
            <numerusform>Evidence from %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more document(s)</source>
        <translation>
            <numerusform>Show %n more document</numerusform>
            <numerusform>Show %n more documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n agreement(s)</source>
        <translation>
            <numerusform>{shown} of %n agreement</numerusform>
            <numerusform>{shown} of %n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n mechanism(s)</source>
        <translation>
            <numerusform>{shown} of %n mechanism</numerusform>
            <numerusform>{shown} of %n mechanisms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) split off</source>
        <translation>
            <numerusform>%n report split off</numerusform>
            <numerusform>%n reports split off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved {file} (%n page(s)).</source>
        <translation>
            <numerusform>Saved {file} (%n page).</numerusform>
            <numerusform>Saved {file} (%n pages).</numerusform>
        </translation>
    </message>
</context>
</TS>
