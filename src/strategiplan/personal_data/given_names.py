"""More given names: where a text is held to be full of people, more of them are known."""

from __future__ import annotations

import functools

from . import GIVEN_NAMES

_MORE = """
    Abdullah Agnes Agnieszka Ahmed Aida Aisha Aksel Alfred Ali Alma Amalie Amina Amir Amund Anders
    Andrea Andreas Andrej Andrzej Ane Anine Anton Are Aria Arnfinn Arnhild Arthur August Asbjørn
    Aslak Aslaug Audun Aurora Barbro Bartosz Benedikte Benjamin Bernt Birger Birgit Birgitte Birte
    Bodil Borghild Brage Brit Britt Bård Børge Carina Carl Carina Caroline Casper Charlotte Claus
    Dagfinn Dagmar Dagny Dagrun Dina Dmitrij Dorthe Edith Edvard Eilif Eilert Eivind Ella Elle
    Ellen Ellinor Elise Elsa Embla Emina Endre Erlend Esben Ester Even Filip Frank Frida Fridtjof
    Freddy Georg Gerda Gisle Gjermund Gjertrud Greta Grethe Gry Gunhild Gunvald Guri Gustav Gørild
    Halldis Hallgeir Hallvard Hamza Hannah Hassan Hedda Hege Hein Helga Helle Hellen Henriette
    Henry Herman Hermann Hildegunn Hilmar Hjalmar Hussein Håkon Idar Idun Ingar Inge Ingeborg
    Ingebrigt Ingjerd Ingrun Ingvild Isabella Isak Iselin Iver Jadwiga Jarl Jarle Jenny Jens Jenni
    Jesper Jo Johnny Jonny Johannes Jorid Jorun Josef Josefine Jostein Joar Julia Jørn Kaia Kaja
    Kamilla Karen Karianne Karoline Karsten Katarzyna Kathrine Katrine Kenneth Kent Kerstin Ketil
    Khadija Kine Kirsten Kjellaug Kjerstin Klara Klaus Konrad Krister Kristen Kristina Krzysztof
    Kurt Kyrre Lasse Layla Lea Leah Leif Leila Linn Linnea Live Liva Lise Lisbeth Liss Lovise
    Lucas Ludvig Lukas Luna Lydia Mads Magda Magnhild Maiken Malgorzata Marek Margrethe Marita
    Marius Mariann Marta Martha Martine Maryam Mathea Mathilde Matilde Mehmet Merethe Mia Mikael
    Mikkel Milla Modar Mohammed Muhammad Mustafa Nadia Natalia Nicolai Nikolai Nikoline Njål Noah
    Noor Oda Oddbjørn Oddmund Oddny Oddrun Oddvar Oksana Olaug Olav Olena Olga Oline Omar Oskar
    Osman Otto Paal Peder Pernille Pia Piotr Preben Rakel Ragna Ranveig Rasmus Rebecca Rebekka
    Reidar Reidun Renate Rita Roald Roar Robin Ronny Roy Ruben Rønnaug Samira Samuel Sebastian
    Selma Severin Signe Sigbjørn Sigmund Sigve Silja Simen Simon Sindre Sivert Skjalg Snorre Sofia
    Solbjørg Solfrid Sondre Sonja Steffen Stefan Stine Sturla Sunniva Susann Susanne Svanhild
    Svetlana Sylvi Sylvia Sølvi Sølve Tanja Tarjei Tarik Tellef Terje Teodor Thea Theodor Therese
    Thomas Thor Thorbjørn Tiril Tobias Tommy Tora Tord Torfinn Torgeir Torgrim Torhild Torkel
    Torleif Torstein Torunn Toril Trude Trygve Tuva Tyra Ulf Ulrik Valborg Vanja Vera Veronica
    Vibeke Victoria Viktor Viktoria Vilde Vilhelm Viljar Viggo Vivian Vetle Wojciech Xuan Ylva
    Yngvar Yngve Yngvild Yasmin Yvonne Zahra Zainab Zofia Ådne Ågot Åshild Åslaug Åsmund Ørjan
    Øivind Øyvin Øydis
    Anthony Brian Christopher Edward Emily Frances Helen Joan Joseph Kevin Laura Linda Nancy Peter
    Rebecca Ronald Sandra Sharon Steven Stephen Susan Timothy
"""


@functools.cache
def given_names() -> frozenset[str]:
    """Given names as they are written, and in capitals."""
    names = GIVEN_NAMES | set(_MORE.split())
    return frozenset(names | {name.upper() for name in names})
