namespace RequestRouter.Router.Security;

/// <summary>What a token lets its bearer do (DESIGN 6), in the words of the claim <c>roles</c>.</summary>
public enum OfficerRole
{
    /// <summary>Sends and answers requests for its State, 40(12).</summary>
    CentralAuthority,

    /// <summary>Answers at any hour, 41(1).</summary>
    PointOfContact,

    /// <summary>Decides on onward transfer and on use beyond the request, 36(3) and 40(19).</summary>
    ComplianceOfficer,

    /// <summary>Keeps its State's entry in the register.</summary>
    Registrar,

    /// <summary>Runs the router: sees clocks, states and hashes, never content.</summary>
    Operator,

    /// <summary>Checks the record.</summary>
    Auditor,
}
