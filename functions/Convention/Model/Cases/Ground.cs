namespace RequestRouter.Convention.Model.Cases;

/// <summary>A reason that may be named for refusing or postponing. Which of them a kind of case knows: <c>Grounds</c> of article 40.</summary>
public enum Ground
{
    /// <summary>Absence of dual criminality, 40(8), 37(1), 42(5).</summary>
    DualCriminality,

    /// <summary>A matter of de minimis nature, 40(8).</summary>
    DeMinimis,

    /// <summary>The assistance is available under other provisions, 40(8).</summary>
    AvailableElsewhere,

    /// <summary>Not in conformity with the article, 40(21)(a).</summary>
    NotInConformity,

    /// <summary>Sovereignty, security, ordre public or other essential interests, 40(21)(b).</summary>
    EssentialInterests,

    /// <summary>Domestic law would prohibit the action for a similar domestic offence, 40(21)(c).</summary>
    DomesticProhibition,

    /// <summary>Contrary to the legal system relating to mutual legal assistance, 40(21)(d).</summary>
    ContraryToLegalSystem,

    /// <summary>Prosecution or punishment for a protected characteristic, 40(22), 37(15).</summary>
    Discrimination,

    /// <summary>Interference with an ongoing investigation, prosecution or judicial proceeding, 40(27): postponement only.</summary>
    Interference,

    /// <summary>Evidence not sufficient or not timely, 50(7).</summary>
    InsufficientEvidence,

    /// <summary>Property of de minimis value, 50(7).</summary>
    TrivialValue,

    /// <summary>A condition of domestic law or of a treaty, 37(8).</summary>
    DomesticOrTreatyCondition,

    /// <summary>The person is a national, 37(11).</summary>
    Nationality,

    /// <summary>A provision of the treaty that governs the case, 40(7).</summary>
    TreatyProvision,

    /// <summary>Government records that are not open to the public, 40(31)(b): such records only.</summary>
    RecordsNotPublic,

    /// <summary>Another obligation of the State under international law, which the Convention leaves as it is, 60(2); the State says which.</summary>
    OtherObligation,

    /// <summary>A limit of the State's laws, treaties, agreements and arrangements where a legal person is held liable, 40(2).</summary>
    LegalPersonLimit,

    /// <summary>A hearing by videoconference is not permitted, 40(18): such hearings only.</summary>
    HearingNotPermitted,

    /// <summary>Another type of assistance that is contrary to domestic law, 40(3)(m): such assistance only.</summary>
    ContraryToDomesticLaw,

    /// <summary>A condition of domestic law on the collection of traffic data in real time, 45(1): such collection only.</summary>
    RealTimeCondition,

    /// <summary>Neither a treaty nor domestic law permits the interception, 46: interception only.</summary>
    InterceptionNotPermitted,

    /// <summary>Confiscation goes beyond what is possible within the domestic legal system, 50(1).</summary>
    BeyondLegalSystem,

    /// <summary>Domestic law, procedural rules or a treaty to which confiscation is subject, 50(4).</summary>
    ConfiscationRule,

    /// <summary>Extradition to serve a sentence is granted or not in accordance with domestic law, 37(1).</summary>
    SentenceUnderDomesticLaw,

    /// <summary>Extradition is conditional on a treaty, and the State does not take the Convention for one, 37(5).</summary>
    NoTreatyBasis,

    /// <summary>The offence also involves fiscal matters: never the sole ground, 40(23), 37(16).</summary>
    Fiscal,

    /// <summary>Bank secrecy: never a ground, 40(24), 31(7).</summary>
    BankSecrecy,

    /// <summary>The other State names or classes the offence differently: never a ground, 35(3).</summary>
    DifferentLabel,

    /// <summary>Costs, of which 40(30) says who bears them; no paragraph names them as a ground.</summary>
    Costs,

    /// <summary>Workload, which no paragraph names as a ground.</summary>
    Workload,

    /// <summary>Anything else, in the State's own words.</summary>
    Other,
}
