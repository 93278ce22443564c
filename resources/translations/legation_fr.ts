<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller à</translation>
    </message>
    <message>
        <source>E&amp;ntry</source>
        <translation>E&amp;ntrée</translation>
    </message>
    <message>
        <source>Follow-&amp;up</source>
        <translation>&amp;Suivi</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Read documents into the desk</source>
        <translation>Lire des documents dans le bureau</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>Ajouter un d&amp;ossier…</translation>
    </message>
    <message>
        <source>&amp;Briefing sheet…</source>
        <translation>&amp;Fiche de synthèse…</translation>
    </message>
    <message>
        <source>Compose, print, save</source>
        <translation>Composer, imprimer, enregistrer</translation>
    </message>
    <message>
        <source>Print &amp;timeline in view…</source>
        <translation>Imprimer la chronologie &amp;visible…</translation>
    </message>
    <message>
        <source>The days that are in view</source>
        <translation>Les jours visibles</translation>
    </message>
    <message>
        <source>Print the &amp;whole timeline…</source>
        <translation>Imprimer toute la &amp;chronologie…</translation>
    </message>
    <message>
        <source>On as many pages as it takes to read it</source>
        <translation>Sur autant de pages qu’il en faut pour la lire</translation>
    </message>
    <message>
        <source>Back &amp;up desk…</source>
        <translation>Sau&amp;vegarder le bureau…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy with &amp;source</source>
        <translation>Copier avec la &amp;source</translation>
    </message>
    <message>
        <source>&amp;Find in this document…</source>
        <translation>&amp;Rechercher dans ce document…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence s&amp;uivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>Rechercher &amp;partout</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>Co&amp;mmandes…</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Trouver une action</translation>
    </message>
    <message>
        <source>Mark document as &amp;unread</source>
        <translation>Marquer le document comme &amp;non lu</translation>
    </message>
    <message>
        <source>Des&amp;k</source>
        <translation>&amp;Bureau</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Tout ensemble</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Chronologie</translation>
    </message>
    <message>
        <source>&amp;Agreements</source>
        <translation>&amp;Accords</translation>
    </message>
    <message>
        <source>&amp;Follow-ups</source>
        <translation>&amp;Suivis</translation>
    </message>
    <message>
        <source>Agreements or &amp;mechanisms</source>
        <translation>Accords ou &amp;mécanismes</translation>
    </message>
    <message>
        <source>Columns of the ag&amp;reements…</source>
        <translation>Colonnes des acc&amp;ords…</translation>
    </message>
    <message>
        <source>&amp;Enlarge this part</source>
        <translation>A&amp;grandir cette partie</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspecteur</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte p&amp;lus grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus peti&amp;t</translation>
    </message>
    <message>
        <source>&amp;Ordinary text size</source>
        <translation>Taille de texte &amp;ordinaire</translation>
    </message>
    <message>
        <source>Li&amp;ght colours</source>
        <translation>Couleurs c&amp;laires</translation>
    </message>
    <message>
        <source>Dark &amp;colours</source>
        <translation>Couleurs so&amp;mbres</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message>
        <source>Language of the s&amp;ystem</source>
        <translation>Langue du s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Original file</source>
        <translation>Fichier d’&amp;origine</translation>
    </message>
    <message>
        <source>&amp;Next quote</source>
        <translation>Citation &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous quote</source>
        <translation>Citation &amp;précédente</translation>
    </message>
    <message>
        <source>Timeline to to&amp;day</source>
        <translation>Chronologie : au&amp;jourd’hui</translation>
    </message>
    <message>
        <source>Wh&amp;ole timeline</source>
        <translation>Chronologie e&amp;ntière</translation>
    </message>
    <message>
        <source>Ne&amp;xt part of the window</source>
        <translation>Partie s&amp;uivante de la fenêtre</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>Partie précé&amp;dente de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Confirmer</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>C&amp;orriger…</translation>
    </message>
    <message>
        <source>&amp;Rule on a conflict…</source>
        <translation>T&amp;rancher un désaccord…</translation>
    </message>
    <message>
        <source>&amp;Merge with another…</source>
        <translation>Fusionner avec une &amp;autre…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>&amp;Scinder…</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>É&amp;carter</translation>
    </message>
    <message>
        <source>Add &amp;note…</source>
        <translation>Ajouter une &amp;note…</translation>
    </message>
    <message>
        <source>Add &amp;event by hand…</source>
        <translation>Ajouter un é&amp;vénement à la main…</translation>
    </message>
    <message>
        <source>Add &amp;agreement by hand…</source>
        <translation>Ajouter un acc&amp;ord à la main…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>A&amp;ll that you said</source>
        <translation>Tout ce que vous avez &amp;dit</translation>
    </message>
    <message>
        <source>&amp;Add follow-up…</source>
        <translation>&amp;Ajouter un suivi…</translation>
    </message>
    <message>
        <source>On what is selected</source>
        <translation>Sur ce qui est sélectionné</translation>
    </message>
    <message>
        <source>A short &amp;tour</source>
        <translation>Une courte &amp;visite</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Legation</source>
        <translation>À &amp;propos de Legation</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tapez ce que vous voulez faire</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Aucune commande ne porte ce nom.</translation>
    </message>
    <message>
        <source>Legation</source>
        <translation>Legation</translation>
    </message>
    <message>
        <source>Open ends</source>
        <translation>Points ouverts</translation>
    </message>
    <message>
        <source>Done since</source>
        <translation>Fait depuis</translation>
    </message>
    <message>
        <source>no date given</source>
        <translation>aucune date donnée</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>depuis {date}</translation>
    </message>
    <message>
        <source>Follow up: {text}</source>
        <translation>Suivre : {text}</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Makes this follow-up (Insert or + on the card)</source>
        <translation>Crée ce suivi (Inser ou + sur la carte)</translation>
    </message>
    <message>
        <source>Legation speaks this language when it is opened the next time.</source>
        <translation>Legation parlera cette langue à la prochaine ouverture.</translation>
    </message>
    <message>
        <source>The desk was copied to {file}.</source>
        <translation>Le bureau a été copié dans {file}.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Click or press Space to open</source>
        <translation>Cliquer ou appuyer sur Espace pour ouvrir</translation>
    </message>
    <message>
        <source>The text breaks off: what followed is not on this desk.</source>
        <translation>Le texte s’interrompt : la suite n’est pas sur ce bureau.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n accord</numerusform>
            <numerusform>%n accords</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark the events in the text</source>
        <translation>Marquer les événements dans le texte</translation>
    </message>
    <message>
        <source>Mark the agreements in the text</source>
        <translation>Marquer les accords dans le texte</translation>
    </message>
    <message>
        <source>Mark the positions in the text</source>
        <translation>Marquer les positions dans le texte</translation>
    </message>
    <message>
        <source>Mark the figures in the text</source>
        <translation>Marquer les chiffres dans le texte</translation>
    </message>
    <message>
        <source>Mark the people in the text</source>
        <translation>Marquer les personnes dans le texte</translation>
    </message>
    <message>
        <source>Click to zoom in</source>
        <translation>Cliquer pour agrandir</translation>
    </message>
    <message>
        <source>Other sources say {dates}</source>
        <translation>D’autres sources indiquent {dates}</translation>
    </message>
    <message>
        <source>No party named</source>
        <translation>Aucune partie indiquée</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>Aucun éditeur nommé</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Last added</source>
        <translation>Derniers ajoutés</translation>
    </message>
    <message>
        <source>Unread first</source>
        <translation>Non lus d’abord</translation>
    </message>
    <message>
        <source>Grouped by month</source>
        <translation>Groupés par mois</translation>
    </message>
    <message>
        <source>Grouped by publisher</source>
        <translation>Groupés par éditeur</translation>
    </message>
    <message>
        <source>Grouped by party</source>
        <translation>Groupés par partie</translation>
    </message>
    <message>
        <source>No document named</source>
        <translation>Aucun document indiqué</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Suggested from open ends</source>
        <translation>Suggérés par les points ouverts</translation>
    </message>
    <message>
        <source>Suggested, more than a year over</source>
        <translation>Suggérés, dépassés de plus d’un an</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>dépassé de %n jour</numerusform>
            <numerusform>dépassé de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>Kazakhstan, Israel; empty for the whole desk</source>
        <translation>Kazakhstan, Israël ; vide pour tout le bureau</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>the parties’ names</source>
        <translation>les noms des parties</translation>
    </message>
    <message>
        <source>what the sheet is for</source>
        <translation>à quoi sert la fiche</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>État au</translation>
    </message>
    <message>
        <source>P&amp;arties</source>
        <translation>P&amp;arties</translation>
    </message>
    <message>
        <source>S&amp;ince</source>
        <translation>Dep&amp;uis</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>État a&amp;u</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Pu&amp;rpose</source>
        <translation>&amp;But</translation>
    </message>
    <message>
        <source>&amp;Marking</source>
        <translation>&amp;Mention</translation>
    </message>
    <message>
        <source>S&amp;ections</source>
        <translation>Se&amp;ctions</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Suggéré</translation>
    </message>
    <message>
        <source>due {date}</source>
        <translation>échéance {date}</translation>
    </message>
    <message>
        <source>owner {name}</source>
        <translation>responsable {name}</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>sans responsable</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Type d’événement</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Couloirs</translation>
    </message>
    <message>
        <source>Nothing has happened yet on this desk.</source>
        <translation>Il ne s’est encore rien passé sur ce bureau.</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Aucun événement ne correspond.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Afficher tous les événements</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Lanes by party</source>
        <translation>Couloirs par partie</translation>
    </message>
    <message>
        <source>Lanes by document</source>
        <translation>Couloirs par document</translation>
    </message>
    <message>
        <source>Lanes by kind</source>
        <translation>Couloirs par type</translation>
    </message>
    <message>
        <source>{shown} of {all} events</source>
        <translation>{shown} événements sur {all}</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Afficher aujourd’hui</translation>
    </message>
    <message>
        <source>Page {number} of {all}</source>
        <translation>Page {number} sur {all}</translation>
    </message>
    <message>
        <source>As of {date}</source>
        <translation>État au {date}</translation>
    </message>
    <message>
        <source>A number or a column stands for several events.</source>
        <translation>Un nombre ou une colonne représente plusieurs événements.</translation>
    </message>
    <message>
        <source>on that day</source>
        <translation>ce jour-là</translation>
    </message>
    <message>
        <source>only the month is known</source>
        <translation>seul le mois est connu</translation>
    </message>
    <message>
        <source>only the year is known</source>
        <translation>seule l’année est connue</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>visite</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>entretien</translation>
    </message>
    <message>
        <source>call</source>
        <translation>appel</translation>
    </message>
    <message>
        <source>session</source>
        <translation>session</translation>
    </message>
    <message>
        <source>signing</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>ceremony</source>
        <translation>cérémonie</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>forum</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>déclaration</translation>
    </message>
    <message>
        <source>accession</source>
        <translation>adhésion</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>accord</translation>
    </message>
    <message>
        <source>memorandum</source>
        <translation>mémorandum</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>protocole</translation>
    </message>
    <message>
        <source>joint statement</source>
        <translation>déclaration conjointe</translation>
    </message>
    <message>
        <source>letter of intent</source>
        <translation>lettre d’intention</translation>
    </message>
    <message>
        <source>exchange of notes</source>
        <translation>échange de notes</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
    <message>
        <source>membership</source>
        <translation>qualité de membre</translation>
    </message>
    <message>
        <source>mechanism</source>
        <translation>mécanisme</translation>
    </message>
    <message>
        <source>undertaking</source>
        <translation>engagement</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposé</translation>
    </message>
    <message>
        <source>negotiating</source>
        <translation>en négociation</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>convenu</translation>
    </message>
    <message>
        <source>initialled</source>
        <translation>paraphé</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>ratified</source>
        <translation>ratifié</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>achevé</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>terminated</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>political</source>
        <translation>politique</translation>
    </message>
    <message>
        <source>security</source>
        <translation>sécurité</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>commerce</translation>
    </message>
    <message>
        <source>investment</source>
        <translation>investissement</translation>
    </message>
    <message>
        <source>agriculture</source>
        <translation>agriculture</translation>
    </message>
    <message>
        <source>water</source>
        <translation>eau</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>transports</translation>
    </message>
    <message>
        <source>digital</source>
        <translation>numérique</translation>
    </message>
    <message>
        <source>science</source>
        <translation>science</translation>
    </message>
    <message>
        <source>space</source>
        <translation>espace</translation>
    </message>
    <message>
        <source>health</source>
        <translation>santé</translation>
    </message>
    <message>
        <source>education</source>
        <translation>éducation</translation>
    </message>
    <message>
        <source>culture</source>
        <translation>culture</translation>
    </message>
    <message>
        <source>tourism</source>
        <translation>tourisme</translation>
    </message>
    <message>
        <source>consular</source>
        <translation>consulaire</translation>
    </message>
    <message>
        <source>justice</source>
        <translation>justice</translation>
    </message>
    <message>
        <source>finance</source>
        <translation>finances</translation>
    </message>
    <message>
        <source>humanitarian</source>
        <translation>humanitaire</translation>
    </message>
    <message>
        <source>labour</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>media</source>
        <translation>médias</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>chiffre</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>citation</translation>
    </message>
    <message>
        <source>treaty text</source>
        <translation>texte de traité</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>ministère</translation>
    </message>
    <message>
        <source>agency</source>
        <translation>agence</translation>
    </message>
    <message>
        <source>analysis</source>
        <translation>analyse</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>confirmation</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>correction</translation>
    </message>
    <message>
        <source>dismiss</source>
        <translation>mise à l’écart</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>split</source>
        <translation>scission</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>décision</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ajout</translation>
    </message>
    <message>
        <source>weigh</source>
        <translation>pondération</translation>
    </message>
    <message>
        <source>first session</source>
        <translation>première session</translation>
    </message>
    <message>
        <source>next round</source>
        <translation>prochain tour</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>Key points</source>
        <translation>Points clés</translation>
    </message>
    <message>
        <source>Agreements and their stage</source>
        <translation>Accords et leur stade</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Chiffres clés</translation>
    </message>
    <message>
        <source>Conflicts between sources</source>
        <translation>Divergences entre sources</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>Qui a dit quoi</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>What this document says</source>
        <translation>Ce que dit ce document</translation>
    </message>
    <message>
        <source>No event, agreement, position, figure or person was found in it.</source>
        <translation>Aucun événement, accord, position, chiffre ni personne n’y a été trouvé.</translation>
    </message>
    <message>
        <source>Without a date of publication, words such as “Monday” stay undated.</source>
        <translation>Sans date de publication, des mots comme « lundi » restent sans date.</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>Nature de la source</translation>
    </message>
    <message>
        <source>What kind of source this is decides how much it weighs, never whether it is shown</source>
        <translation>La nature de la source décide de son poids, jamais de son affichage</translation>
    </message>
    <message>
        <source>source: {kind}, by its publisher</source>
        <translation>source : {kind}, d’après l’éditeur</translation>
    </message>
    <message>
        <source>source: {kind}, as you say</source>
        <translation>source : {kind}, selon vous</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En afficher %n de plus</numerusform>
            <numerusform>En afficher %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>{speaker} (joint)</source>
        <translation>{speaker} (ensemble)</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>conclusion</translation>
    </message>
    <message>
        <source>entry into force</source>
        <translation>entrée en vigueur</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>stade</translation>
    </message>
    <message>
        <source>party</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>title</source>
        <translation>intitulé</translation>
    </message>
    <message>
        <source>operating</source>
        <translation>en activité</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>adressée</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>taken up</source>
        <translation>honorée</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>the date of another source</source>
        <translation>la date d’une autre source</translation>
    </message>
    <message>
        <source>Undated: {number}</source>
        <translation>Sans date : {number}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Accords</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Print timeline</source>
        <translation>Imprimer la chronologie</translation>
    </message>
    <message>
        <source>Events without a date</source>
        <translation>Événements sans date</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
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
            <numerusform>%n non lu</numerusform>
            <numerusform>%n non lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open end(s)</source>
        <translation>
            <numerusform>%n point ouvert</numerusform>
            <numerusform>%n points ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n suivi</numerusform>
            <numerusform>%n suivis</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Fermer l’avis</translation>
    </message>
    <message>
        <source>This is a mistake in Legation, not yours: {error}. What you marked is kept.</source>
        <translation>C’est une erreur de Legation, pas la vôtre : {error}. Ce que vous avez marqué est conservé.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>breaks off</source>
        <translation>s’interrompt</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>rien trouvé</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Original file: {name}</source>
        <translation>Fichier d’origine : {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s), {encoding}, SHA-256 {hash}</source>
        <translation>
            <numerusform>%n octet, {encoding}, SHA-256 {hash}</numerusform>
            <numerusform>%n octets, {encoding}, SHA-256 {hash}</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texte du fichier</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save a copy of the file</source>
        <translation>Enregistrer une copie du fichier</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Filtrer les documents</translation>
    </message>
    <message>
        <source>Sort and group documents</source>
        <translation>Trier et grouper les documents</translation>
    </message>
    <message>
        <source>This desk is empty. Add the readouts, communiqués and reports you received, or drop them anywhere here.</source>
        <translation>Ce bureau est vide. Ajoutez les comptes rendus, communiqués et rapports reçus, ou déposez-les n’importe où ici.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>No document holds “{words}” in its title, publisher, date, file name or parties.</source>
        <translation>Aucun document ne contient « {words} » dans son titre, son éditeur, sa date, son nom de fichier ou ses parties.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n document(s)</source>
        <translation>
            <numerusform>{shown} sur %n document</numerusform>
            <numerusform>{shown} sur %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop files or folders to add them to the desk</source>
        <translation>Déposez des fichiers ou des dossiers pour les ajouter au bureau</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l’importation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading documents</source>
        <translation>Lecture des documents</translation>
    </message>
    <message numerus="yes">
        <source>Reading {done} of %n document(s)</source>
        <translation>
            <numerusform>Lecture : {done} sur %n document</numerusform>
            <numerusform>Lecture : {done} sur %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping: what is read is kept</source>
        <translation>Arrêt : ce qui est lu est conservé</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>encore %n seconde environ</numerusform>
            <numerusform>encore %n secondes environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>encore %n minute environ</numerusform>
            <numerusform>encore %n minutes environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An older version read %n document(s). Read again they may say more; what you marked stays.</source>
        <translation>
            <numerusform>Une version antérieure a lu %n document. Relu, il peut en dire plus ; ce que vous avez marqué reste.</numerusform>
            <numerusform>Une version antérieure a lu %n documents. Relus, ils peuvent en dire plus ; ce que vous avez marqué reste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Les relire</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) read again.</source>
        <translation>
            <numerusform>%n document relu.</numerusform>
            <numerusform>%n documents relus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading stopped: {said} The others keep what was read before.</source>
        <translation>Lecture arrêtée : {said} Les autres gardent ce qui avait été lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added</source>
        <translation>
            <numerusform>%n document ajouté</numerusform>
            <numerusform>%n documents ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on the desk</source>
        <translation>
            <numerusform>%n déjà sur le bureau</numerusform>
            <numerusform>%n déjà sur le bureau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n n’a pas pu être lu</numerusform>
            <numerusform>%n n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped: {said}</source>
        <translation>Importation arrêtée : {said}</translation>
    </message>
    <message>
        <source>Show which and why</source>
        <translation>Lesquels et pourquoi</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>Pourquoi, et que faire</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read. Nothing else was lost.</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu. Rien d’autre n’a été perdu.</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus. Rien d’autre n’a été perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are your documents. Drop files or folders anywhere on the window to add more.</source>
        <translation>Voici vos documents. Déposez des fichiers ou des dossiers n’importe où dans la fenêtre pour en ajouter.</translation>
    </message>
    <message>
        <source>Here a document is read. What was found in it is marked by kind; F8 goes to the next sentence.</source>
        <translation>Ici se lit un document. Ce qui y a été trouvé est marqué par catégorie ; F8 passe à la phrase suivante.</translation>
    </message>
    <message>
        <source>What happened when. What is only planned looks planned; what has no date waits below.</source>
        <translation>Ce qui s’est passé, et quand. Ce qui n’est que prévu le montre ; ce qui n’a pas de date attend en bas.</translation>
    </message>
    <message>
        <source>What was agreed, and how far it has got: each row has its ladder, from proposed to completed.</source>
        <translation>Ce qui a été convenu, et où cela en est : chaque ligne a son échelle, de proposé à achevé.</translation>
    </message>
    <message>
        <source>Whatever you select is here with every sentence that proves it, and with what sources dispute.</source>
        <translation>Ce que vous sélectionnez est ici, avec chaque phrase qui le prouve et ce que les sources contestent.</translation>
    </message>
    <message>
        <source>Ctrl+K searches everything, Ctrl+Shift+P finds every command, F11 enlarges the part you are in.</source>
        <translation>Ctrl+K cherche partout, Ctrl+Maj+P trouve chaque commande, F11 agrandit la partie où vous êtes.</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Rechercher dans ce document</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} sur {all}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message numerus="yes">
        <source>Saved {file} (%n page(s)).</source>
        <translation>
            <numerusform>{file} enregistré (%n page).</numerusform>
            <numerusform>{file} enregistré (%n pages).</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Briefing sheet</source>
        <translation>Fiche de synthèse</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Aperçu des pages</translation>
    </message>
    <message>
        <source>Back up the desk</source>
        <translation>Sauvegarder le bureau</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Legation</source>
        <translation>À propos de Legation</translation>
    </message>
    <message>
        <source>What happened when, what was agreed at which stage, what is still open, and the sentence that says so.</source>
        <translation>Ce qui s’est passé et quand, ce qui a été convenu et à quel stade, ce qui reste ouvert, et la phrase qui le dit.</translation>
    </message>
    <message>
        <source>Works offline: nothing leaves this machine.</source>
        <translation>Fonctionne hors ligne : rien ne quitte cette machine.</translation>
    </message>
    <message>
        <source>This desk: {file}</source>
        <translation>Ce bureau : {file}</translation>
    </message>
    <message>
        <source>Where the quotes lie: click to go there</source>
        <translation>Où se trouvent les citations : cliquez pour y aller</translation>
    </message>
    <message>
        <source>Choose a document, or anything that was found in one.</source>
        <translation>Choisissez un document, ou quoi que ce soit qui y a été trouvé.</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Edit follow-up</source>
        <translation>Modifier le suivi</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Nouveau suivi</translation>
    </message>
    <message>
        <source>What has to be done</source>
        <translation>Ce qu’il faut faire</translation>
    </message>
    <message>
        <source>Who does it: a name, a unit</source>
        <translation>Qui le fait : un nom, un service</translation>
    </message>
    <message>
        <source>by</source>
        <translation>pour le</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Action</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Responsable</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>&amp;Échéance</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>É&amp;tat</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Has a due date</source>
        <translation>A une échéance</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Tied to these words</source>
        <translation>Lié à ces mots</translation>
    </message>
    <message>
        <source>Select words in a text, an event or an agreement first.</source>
        <translation>Sélectionnez d’abord des mots dans un texte, un événement ou un accord.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Follow-up marked as {state}.</source>
        <translation>Suivi marqué comme {state}.</translation>
    </message>
    <message>
        <source>Follow-up removed.</source>
        <translation>Suivi supprimé.</translation>
    </message>
    <message>
        <source>Follow-up added.</source>
        <translation>Suivi ajouté.</translation>
    </message>
    <message>
        <source>Follow-up changed.</source>
        <translation>Suivi modifié.</translation>
    </message>
    <message>
        <source>waiting · </source>
        <translation>en attente · </translation>
    </message>
    <message>
        <source>{what}, not reported as done</source>
        <translation>{what}, pas signalé comme fait</translation>
    </message>
    <message>
        <source>Announced, and not reported as done. Press + to follow it up.</source>
        <translation>Annoncé, et pas signalé comme fait. Appuyez sur + pour le suivre.</translation>
    </message>
    <message>
        <source>Its document is not on this desk.</source>
        <translation>Son document n’est pas sur ce bureau.</translation>
    </message>
    <message>
        <source>Nothing to follow up. Mark a sentence, an event or an agreement, and it stands here until it is done.</source>
        <translation>Rien à suivre. Marquez une phrase, un événement ou un accord : il reste ici jusqu’à ce que ce soit fait.</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>Suivre…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Suivis</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message numerus="yes">
        <source>Evidence from %n document(s)</source>
        <translation>
            <numerusform>Preuves de %n document</numerusform>
            <numerusform>Preuves de %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>retells {source}: {why}</source>
        <translation>reprend {source} : {why}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more document(s)</source>
        <translation>
            <numerusform>Afficher %n document de plus</numerusform>
            <numerusform>Afficher %n documents de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Which reports tell of something else?</source>
        <translation>Quels rapports parlent d’autre chose ?</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Tick at least one report, and not all.</source>
        <translation>Cochez au moins un rapport, et pas tous.</translation>
    </message>
    <message>
        <source>Search everything   Ctrl+K</source>
        <translation>Rechercher partout   Ctrl+K</translation>
    </message>
    <message>
        <source>Search documents, events, agreements, people and follow-ups</source>
        <translation>Rechercher documents, événements, accords, personnes et suivis</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>By party</source>
        <translation>Par partie</translation>
    </message>
    <message>
        <source>By sector</source>
        <translation>Par secteur</translation>
    </message>
    <message>
        <source>By mechanism</source>
        <translation>Par mécanisme</translation>
    </message>
    <message>
        <source>By form</source>
        <translation>Par forme</translation>
    </message>
    <message>
        <source>By stage</source>
        <translation>Par stade</translation>
    </message>
    <message>
        <source>No sector named</source>
        <translation>Aucun secteur nommé</translation>
    </message>
    <message>
        <source>Of no mechanism</source>
        <translation>D’aucun mécanisme</translation>
    </message>
    <message>
        <source>No form named</source>
        <translation>Aucune forme nommée</translation>
    </message>
    <message>
        <source>No stage named</source>
        <translation>Aucun stade nommé</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stade</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>not {stage}</source>
        <translation>pas {stage}</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>tour {number}</translation>
    </message>
    <message>
        <source>incomplete: the text breaks off</source>
        <translation>incomplet : le texte s’interrompt</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>les sources divergent</translation>
    </message>
    <message>
        <source>sources disagree, ruled</source>
        <translation>les sources divergent, tranché</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Dernier acte</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>text breaks off</source>
        <translation>le texte s’interrompt</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non nommée</translation>
    </message>
    <message>
        <source>last act {date}</source>
        <translation>dernier acte {date}</translation>
    </message>
    <message>
        <source>{date}: the date is past, and no source reports it as done.</source>
        <translation>{date} : la date est passée, et aucune source ne le donne pour fait.</translation>
    </message>
    <message>
        <source>The text that reports it breaks off.</source>
        <translation>Le texte qui le rapporte s’interrompt.</translation>
    </message>
    <message>
        <source>Filter agreements</source>
        <translation>Filtrer les accords</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Choose what is shown</source>
        <translation>Choisir ce qui est affiché</translation>
    </message>
    <message>
        <source>Choose stages, forms, parties, sectors and what is open</source>
        <translation>Choisir stades, formes, parties, secteurs et points ouverts</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Only those</source>
        <translation>Seulement ceux</translation>
    </message>
    <message>
        <source>with conflicts</source>
        <translation>avec désaccords</translation>
    </message>
    <message>
        <source>with open ends</source>
        <translation>avec points ouverts</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>with follow-ups</source>
        <translation>avec suivis</translation>
    </message>
    <message>
        <source>Nothing agreed yet on this desk.</source>
        <translation>Rien de convenu encore sur ce bureau.</translation>
    </message>
    <message>
        <source>No document on this desk tells of a standing mechanism.</source>
        <translation>Aucun document de ce bureau ne parle d’un mécanisme permanent.</translation>
    </message>
    <message>
        <source>No agreement matches.</source>
        <translation>Aucun accord ne correspond.</translation>
    </message>
    <message>
        <source>Show all agreements</source>
        <translation>Afficher tous les accords</translation>
    </message>
    <message>
        <source>Group agreements</source>
        <translation>Grouper les accords</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n mechanism(s)</source>
        <translation>
            <numerusform>{shown} sur %n mécanisme</numerusform>
            <numerusform>{shown} sur %n mécanismes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n agreement(s)</source>
        <translation>
            <numerusform>{shown} sur %n accord</numerusform>
            <numerusform>{shown} sur %n accords</numerusform>
        </translation>
    </message>
    <message>
        <source>Event by hand</source>
        <translation>Événement à la main</translation>
    </message>
    <message>
        <source>Agreement by hand</source>
        <translation>Accord à la main</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Sources disagree</source>
        <translation>Les sources divergent</translation>
    </message>
    <message>
        <source>Says nothing of it: {documents}</source>
        <translation>N’en disent rien : {documents}</translation>
    </message>
    <message>
        <source>Rule…</source>
        <translation>Trancher…</translation>
    </message>
    <message>
        <source>Rule on: {conflict}</source>
        <translation>Trancher : {conflict}</translation>
    </message>
    <message>
        <source>Say what holds, and why (Ctrl+R)</source>
        <translation>Dire ce qui vaut, et pourquoi (Ctrl+R)</translation>
    </message>
    <message>
        <source>Enter opens the sentence; Insert or + rules that this holds</source>
        <translation>Entrée ouvre la phrase ; Inser ou + décide que ceci vaut</translation>
    </message>
    <message>
        <source>You hold: {value}</source>
        <translation>Vous retenez : {value}</translation>
    </message>
    <message>
        <source>take ruling back</source>
        <translation>retirer la décision</translation>
    </message>
    <message>
        <source>Nobody has ruled on it any more.</source>
        <translation>Plus personne ne l’a tranché.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>What holds?</source>
        <translation>Qu’est-ce qui vaut ?</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Trancher</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>Why this holds</source>
        <translation>Pourquoi ceci vaut</translation>
    </message>
    <message>
        <source>Another:</source>
        <translation>Autre :</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Autre valeur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>A ruling needs a reason.</source>
        <translation>Une décision a besoin d’un motif.</translation>
    </message>
    <message>
        <source>Say in a few words why this holds.</source>
        <translation>Dites en quelques mots pourquoi ceci vaut.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Alimente</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Alimenté par</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Signé lors de</translation>
    </message>
    <message>
        <source>Signed here</source>
        <translation>Signé ici</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Fait partie de</translation>
    </message>
    <message>
        <source>Includes</source>
        <translation>Comprend</translation>
    </message>
    <message>
        <source>Creates</source>
        <translation>Crée</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>Session of</source>
        <translation>Session de</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Acts in order</source>
        <translation>Actes dans l’ordre</translation>
    </message>
    <message>
        <source>{act} by {party}</source>
        <translation>{act} par {party}</translation>
    </message>
    <message>
        <source>How far each side has got</source>
        <translation>Où en est chaque partie</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Sectors, in the words of the text</source>
        <translation>Secteurs, dans les mots du texte</translation>
    </message>
    <message>
        <source>Correct its particulars (F2)</source>
        <translation>Corriger ses données (F2)</translation>
    </message>
    <message>
        <source>Merge with another entry (Ctrl+M)</source>
        <translation>Fusionner avec une autre entrée (Ctrl+M)</translation>
    </message>
    <message>
        <source>Split off some of its reports (Ctrl+Shift+M)</source>
        <translation>Détacher certains de ses rapports (Ctrl+Maj+M)</translation>
    </message>
    <message>
        <source>Add a note (Ctrl+Shift+N)</source>
        <translation>Ajouter une note (Ctrl+Maj+N)</translation>
    </message>
    <message>
        <source>Not checked any more</source>
        <translation>N’est plus vérifié</translation>
    </message>
    <message>
        <source>Checked: confirm this entry (Ctrl+D)</source>
        <translation>Vérifié : confirmer cette entrée (Ctrl+D)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Add follow-up… (Ctrl+T)</source>
        <translation>Ajouter un suivi… (Ctrl+T)</translation>
    </message>
    <message>
        <source>Add follow-up</source>
        <translation>Ajouter un suivi</translation>
    </message>
    <message>
        <source>No such thing: dismiss this entry (Ctrl+Shift+D)</source>
        <translation>Rien de tel : écarter cette entrée (Ctrl+Maj+D)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Proposed: {date}, for “{words}”</source>
        <translation>Proposé : {date}, pour « {words} »</translation>
    </message>
    <message>
        <source>Confirm this date</source>
        <translation>Confirmer cette date</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What you did to this entry (Ctrl+H)</source>
        <translation>Ce que vous avez fait de cette entrée (Ctrl+H)</translation>
    </message>
    <message>
        <source>You have not done anything to this entry yet.</source>
        <translation>Vous n’avez encore rien fait de cette entrée.</translation>
    </message>
    <message>
        <source>Follow-up: {action}</source>
        <translation>Suivi : {action}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Retiré : {what}</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>Modifié : {what}</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>non confirmé</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>not dismissed</source>
        <translation>non écarté</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>{field} corrected to “{value}”</source>
        <translation>{field} corrigé en « {value} »</translation>
    </message>
    <message>
        <source>“{own}” and “{title}” are one</source>
        <translation>« {own} » et « {title} » ne font qu’un</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) split off</source>
        <translation>
            <numerusform>%n rapport détaché</numerusform>
            <numerusform>%n rapports détachés</numerusform>
        </translation>
    </message>
    <message>
        <source>ruled on the {field}: {value}</source>
        <translation>tranché sur le point {field} : {value}</translation>
    </message>
    <message>
        <source>note: {value}</source>
        <translation>note : {value}</translation>
    </message>
    <message>
        <source>added by hand: {own}</source>
        <translation>ajouté à la main : {own}</translation>
    </message>
    <message>
        <source>weighed as {value}</source>
        <translation>pondéré comme {value}</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>Ce que vous avez dit</translation>
    </message>
    <message>
        <source>You have not confirmed, corrected or noted anything yet.</source>
        <translation>Vous n’avez encore rien confirmé, corrigé ni noté.</translation>
    </message>
    <message>
        <source>Without effect: its report is not on the desk now</source>
        <translation>Sans effet : son rapport n’est plus sur le bureau</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>take mark back</source>
        <translation>retirer la marque</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Retiré.</translation>
    </message>
    <message>
        <source>Which entry is the same?</source>
        <translation>Quelle entrée est la même ?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Words of its title, a date, a party</source>
        <translation>Mots de son titre, une date, une partie</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>No entry has these words.</source>
        <translation>Aucune entrée n’a ces mots.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Note on “{words}”</source>
        <translation>Note sur « {words} »</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Entrée enregistre</translation>
    </message>
    <message>
        <source>A note needs words.</source>
        <translation>Une note a besoin de mots.</translation>
    </message>
    <message>
        <source>What the open document says</source>
        <translation>Ce que dit le document ouvert</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Select an event, an agreement or a sentence to see everything that is said of it.</source>
        <translation>Sélectionnez un événement, un accord ou une phrase pour voir tout ce qui en est dit.</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Enter corrects it</source>
        <translation>Entrée corrige</translation>
    </message>
    <message>
        <source>take correction back</source>
        <translation>retirer la correction</translation>
    </message>
    <message>
        <source>As the documents say again.</source>
        <translation>De nouveau comme le disent les documents.</translation>
    </message>
    <message>
        <source>the documents say: {value}</source>
        <translation>les documents disent : {value}</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>Pourquoi, s’il faut le dire</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>Ce qui vaut</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Norway, Japan</source>
        <translation>Norvège, Japon</translation>
    </message>
    <message>
        <source>add follow-up</source>
        <translation>ajouter un suivi</translation>
    </message>
    <message>
        <source>edit follow-up</source>
        <translation>modifier le suivi</translation>
    </message>
    <message>
        <source>mark follow-up as {state}</source>
        <translation>marquer le suivi comme {state}</translation>
    </message>
    <message>
        <source>remove follow-up</source>
        <translation>supprimer le suivi</translation>
    </message>
    <message>
        <source>confirm entry</source>
        <translation>confirmer l’entrée</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Confirmé.</translation>
    </message>
    <message>
        <source>take confirmation back</source>
        <translation>retirer la confirmation</translation>
    </message>
    <message>
        <source>Not confirmed any more.</source>
        <translation>N’est plus confirmé.</translation>
    </message>
    <message>
        <source>dismiss entry</source>
        <translation>écarter l’entrée</translation>
    </message>
    <message>
        <source>Dismissed: it is on no list and on no sheet any more.</source>
        <translation>Écarté : ne figure plus sur aucune liste ni fiche.</translation>
    </message>
    <message>
        <source>correct entry</source>
        <translation>corriger l’entrée</translation>
    </message>
    <message>
        <source>Corrected. What the documents say stays visible.</source>
        <translation>Corrigé. Ce que disent les documents reste visible.</translation>
    </message>
    <message>
        <source>confirm proposed date</source>
        <translation>confirmer la date proposée</translation>
    </message>
    <message>
        <source>The proposed date is confirmed.</source>
        <translation>La date proposée est confirmée.</translation>
    </message>
    <message>
        <source>merge entries</source>
        <translation>fusionner les entrées</translation>
    </message>
    <message>
        <source>Merged into one entry.</source>
        <translation>Fusionné en une entrée.</translation>
    </message>
    <message>
        <source>split entry</source>
        <translation>scinder l’entrée</translation>
    </message>
    <message>
        <source>Split into two entries.</source>
        <translation>Scindé en deux entrées.</translation>
    </message>
    <message>
        <source>rule on conflict</source>
        <translation>trancher le désaccord</translation>
    </message>
    <message>
        <source>Ruled. Both sides stay visible.</source>
        <translation>Tranché. Les deux versions restent visibles.</translation>
    </message>
    <message>
        <source>add note</source>
        <translation>ajouter une note</translation>
    </message>
    <message>
        <source>Note added.</source>
        <translation>Note ajoutée.</translation>
    </message>
    <message>
        <source>change note</source>
        <translation>modifier la note</translation>
    </message>
    <message>
        <source>Note changed.</source>
        <translation>Note modifiée.</translation>
    </message>
    <message>
        <source>remove note</source>
        <translation>supprimer la note</translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation>Note supprimée.</translation>
    </message>
    <message>
        <source>add event</source>
        <translation>ajouter un événement</translation>
    </message>
    <message>
        <source>Event added by hand.</source>
        <translation>Événement ajouté à la main.</translation>
    </message>
    <message>
        <source>add agreement</source>
        <translation>ajouter un accord</translation>
    </message>
    <message>
        <source>Agreement added by hand.</source>
        <translation>Accord ajouté à la main.</translation>
    </message>
    <message>
        <source>weigh source</source>
        <translation>pondérer la source</translation>
    </message>
    <message>
        <source>The source is weighed anew.</source>
        <translation>La source est pondérée à nouveau.</translation>
    </message>
    <message>
        <source>Follow-up added: {action}.</source>
        <translation>Suivi ajouté : {action}.</translation>
    </message>
    <message>
        <source>The sources of this entry do not disagree.</source>
        <translation>Les sources de cette entrée ne divergent pas.</translation>
    </message>
    <message>
        <source>There is only one report of this entry.</source>
        <translation>Il n’y a qu’un rapport de cette entrée.</translation>
    </message>
    <message>
        <source>Select the sentence that tells of it in the text first.</source>
        <translation>Sélectionnez d’abord dans le texte la phrase qui en parle.</translation>
    </message>
    <message>
        <source>Select an event or an agreement first.</source>
        <translation>Sélectionnez d’abord un événement ou un accord.</translation>
    </message>
    <message>
        <source>{year}s</source>
        <translation>années {year}</translation>
    </message>
    <message>
        <source>{ordinal} century</source>
        <translation>{number}e siècle</translation>
    </message>
    <message>
        <source>mark document as unread</source>
        <translation>marquer le document comme non lu</translation>
    </message>
    <message>
        <source>Marked as unread.</source>
        <translation>Marqué comme non lu.</translation>
    </message>
    <message>
        <source>{kind}: {value}. Delete removes it, Esc all.</source>
        <translation>{kind} : {value}. Suppr le retire, Échap les retire tous.</translation>
    </message>
    <message>
        <source>What is filtered</source>
        <translation>Ce qui est filtré</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>{numbers}: no report on this desk</source>
        <translation>{numbers} : aucun rapport sur ce bureau</translation>
    </message>
    <message>
        <source>a round, not numbered</source>
        <translation>un tour, sans numéro</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>next</source>
        <translation>prochain</translation>
    </message>
    <message>
        <source>feeds it</source>
        <translation>l’alimente</translation>
    </message>
    <message>
        <source>Mechanisms</source>
        <translation>Mécanismes</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>As many columns as there is room for</source>
        <translation>Autant de colonnes qu’il y a de place</translation>
    </message>
</context>
</TS>
