namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>On account of what the requested State believes that a person would be prosecuted, punished or prejudiced, 37(15), 40(22).</summary>
[Provision(A37_15)]
[Provision(A40_22)]
public enum Characteristic
{
    Sex,
    Race,
    Language,
    Religion,
    Nationality,
    EthnicOrigin,
    PoliticalOpinions,
}
