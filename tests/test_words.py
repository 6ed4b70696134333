"""The catalogue: what is said in another language, and what stays as it is."""

import pytest

from vjpviz.words import catalogue, language, retold, say, speak, speaking

WAITS = "{sentence}; {node} still waits for {n} more"


def test_english_is_what_stands_in_the_code():
    assert language() == "en"
    assert say("The script") == "The script"
    assert say("no text of ours") == "no text of ours"


def test_a_context_speaks_another_language_and_ends():
    with speaking("de"):
        assert say("The script") == "Das Skript"
        with speaking("zh_CN"):
            assert (language(), say("The script")) == ("zh_CN", "脚本")
        assert say("no text of ours") == "no text of ours"
    assert say("The script") == "The script"


def test_a_language_that_stays():
    try:
        speak("de")
        assert say("a leaf") == "Blatt ohne Namen"
    finally:
        speak("en")


@pytest.mark.parametrize("name", ["xx", "", "de_DE"])
def test_what_is_no_language_is_refused(name):
    with pytest.raises(KeyError), speaking(name):
        pass


def test_a_number_chooses_singular_or_plural():
    with speaking("de"):
        assert say(WAITS, "", 1).endswith("auf einen weiteren")
        assert say(WAITS, "", 2).endswith("auf {n} weitere")
        assert say(WAITS, "", 0).endswith("auf {n} weitere")
    with speaking("zh_CN"):
        assert say(WAITS, "", 1) == say(WAITS, "", 2)


def test_a_context_comes_first_and_any_other_is_better_than_none(tmp_path):
    german = catalogue("de")
    assert german.find("Run", "Window") == german.find("Run", "No such context") == "Start"
    assert german.find("no text of ours", "Window") == ""


def test_what_stands_in_packaged_files_is_in_the_catalogue_as_well():
    german = catalogue("de")
    assert german.find("the identity matrix", "Help") == german.find("the identity matrix") == "die Einheitsmatrix"
    assert german.find("Backward from two results at once.", "Lessons") == "backward von zwei Ergebnissen zugleich."


REASONS = ["Timed out after {seconds} s.", "Stopped: line {line} asked for too much memory. {message}"]


def test_what_another_process_said_is_told_again():
    told = "Stopped: line 3 asked for too much memory. numpy: no (room)\nat all"
    assert retold(told, REASONS) == told
    with speaking("de"):
        assert retold("Timed out after 0.3 s.", REASONS) == "Nach 0.3 s abgebrochen."
        assert retold(told, REASONS) == "Abgebrochen: Zeile 3 verlangte zu viel Speicher. numpy: no (room)\nat all"
        bare = "Stopped: line 3 asked for too much memory."
        assert retold(bare, REASONS) == "Abgebrochen: Zeile 3 verlangte zu viel Speicher."
        assert retold("something else", REASONS) == "something else"
