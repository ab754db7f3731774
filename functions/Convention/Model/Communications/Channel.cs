namespace RequestRouter.Convention.Model.Communications;

/// <summary>How a request came, 40(12)(d), 37(10).</summary>
[Provision(A40_12_d)]
public enum Channel
{
    CentralAuthority,

    /// <summary>INTERPOL, in urgent circumstances and where agreed.</summary>
    Interpol,
}
