namespace RequestRouter.Convention.Model.Registers;

/// <summary>What an authority in the register is designated for.</summary>
public enum AuthorityRole
{
    /// <summary>Receives, executes or forwards requests, 40(12).</summary>
    CentralAuthority,

    /// <summary>The 24/7 point of contact, 41(1).</summary>
    PointOfContact,

    /// <summary>Receives extradition requests, 37(19).</summary>
    ExtraditionAuthority,

    /// <summary>A police or judicial authority that executes, or shares information, 40(4), 47.</summary>
    CompetentAuthority,

    /// <summary>Assists other States in preventing cybercrime, 53(7); it speaks in no case.</summary>
    PreventionAuthority,
}
