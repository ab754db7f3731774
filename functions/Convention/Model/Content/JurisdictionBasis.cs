namespace RequestRouter.Convention.Model.Content;

/// <summary>The basis of the requesting State's jurisdiction, 22.</summary>
public enum JurisdictionBasis
{
    /// <summary>22(1)(a).</summary>
    Territory,

    /// <summary>A vessel under its flag or an aircraft registered under its law, 22(1)(b).</summary>
    VesselOrAircraft,

    /// <summary>22(2)(a), where it has established it.</summary>
    NationalAsVictim,

    /// <summary>A national, or a stateless person who lives there, 22(2)(b), where it has established it.</summary>
    NationalAsOffender,

    /// <summary>Acts abroad towards laundering at home, 22(2)(c), where it has established it.</summary>
    LaunderingTowardsTerritory,

    /// <summary>22(2)(d), where it has established it.</summary>
    AgainstState,

    /// <summary>A national who is not extradited, 22(3).</summary>
    NationalNotExtradited,

    /// <summary>Anybody present who is not extradited, 22(4), where it has established it.</summary>
    PresentNotExtradited,

    /// <summary>Any other under its own law, 22(6).</summary>
    OtherNationalLaw,
}
