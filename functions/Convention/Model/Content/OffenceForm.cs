namespace RequestRouter.Convention.Model.Content;

/// <summary>How the offence was committed, 19: each form keeps the offence an offence of the Convention.</summary>
public enum OffenceForm
{
    Commission,

    /// <summary>As an accomplice, assistant or instigator, 19(1).</summary>
    Participation,

    /// <summary>Where the requesting State punishes it, 19(2).</summary>
    Attempt,

    /// <summary>Where the requesting State punishes it, 19(3).</summary>
    Preparation,
}
