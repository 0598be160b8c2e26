"""The invented people of the files, retyped by hand in people.ts, and the two invented companies they serve."""

ANNE = ("LEFÈVRE-ŒUVRARD", "Anne-Élise", "ae.lefevre", "anne-elise.lefevre@dubief.example")
JEAN = ("DE L'ÉPINE", "Jean-Noël", "jn_epine", "jn.delepine@dubief.example")
JOSE = ("Nuñez y Peña", "José María", "00457", "jose.nunez@dubief.example")
KEVIN = ("MÜLLER", "Kévin", "KMULLER", "kevin.muller@galvaude.example")
ZOE = ("𠮷野-MARTIN", "Zoé", "z.yoshino", "zoe.yoshino@galvaude.example")
MARIE = (
    "DE BOURBON-SAUVIGNY LESTRANGE DE LA TOUR-VERCLAUSE ET SAINT-AMAND D'AUBRESSAC",
    "Marie-Charlotte Philippine Joséphine",
    "mc.debourbonsauvigny-lestrange.2",
    "marie-charlotte.de-bourbon-sauvigny-lestrange-de-la-tour-verclause@galvaude.example",
)

DUBIEF = "111111118"
GALVAUDE = "012345674"

LABELS = ("Nom", "Prénom", "Identifiant", "Courriel")
