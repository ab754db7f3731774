namespace RequestRouter.Convention.Model.Content;

/// <summary>What a call to the 24/7 point of contact asks for, 41(3).</summary>
public enum CallAction
{
    /// <summary>41(3)(a).</summary>
    TechnicalAdvice,

    /// <summary>Preservation under 42, and the disclosure of a route under 43, 41(3)(b).</summary>
    Preservation,

    /// <summary>Evidence, or legal information, 41(3)(c).</summary>
    Evidence,

    /// <summary>41(3)(d).</summary>
    LocatingSuspects,

    /// <summary>Electronic data that avert an emergency, 41(3)(e).</summary>
    EmergencyData,
}
