"""The function words of English, by class."""

from desktop_app.extraction.lexicon import word_set

MODALS = word_set("modals")


BE = word_set("be")


HAVE = word_set("have")


DO = word_set("do")


NEGATIONS = word_set("negations")


ADVERBS = word_set("adverbs")


DETERMINERS = word_set("determiners")


RELATIVES = word_set("relatives")


SUBORDINATORS = word_set("subordinators")


PREPOSITIONS = word_set("prepositions")
BREAKS = frozenset(";:—–")
FUNCTION_WORDS = (
    PREPOSITIONS
    | SUBORDINATORS
    | RELATIVES
    | ADVERBS
    | DETERMINERS
    | BE
    | HAVE
    | frozenset({"and", "or", "to", "ago", "he", "she", "it", "they", "we", "i", "you", "who", "not"})
)
