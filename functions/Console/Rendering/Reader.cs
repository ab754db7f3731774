namespace RequestRouter.WebConsole.Rendering;

/// <summary>Who looks at a page.</summary>
/// <param name="Name">As the issuer names the person.</param>
/// <param name="State">The State it acts for; null for operators and auditors of the router.</param>
/// <param name="Authority">The authority of that State; null with no State.</param>
/// <param name="Roles">In the words of the claim <c>roles</c>.</param>
public sealed record Reader(string Name, string? State, string? Authority, IReadOnlyList<string> Roles)
{
    /// <summary>Whether it may read cases of its State.</summary>
    public bool ReadsCases => State is not null && (SpeaksForState || Roles.Contains("auditor"));

    /// <summary>Whether it may say something for its State.</summary>
    public bool SpeaksForState => State is not null && Roles.Any(role => role is "central-authority" or "point-of-contact" or "compliance-officer");

    /// <summary>Whether it runs the router.</summary>
    public bool IsOperator => Roles.Contains("operator");

    /// <summary>Whether it may have cases decided again.</summary>
    public bool MayReplay => IsOperator || Roles.Contains("auditor");

    /// <summary>Where the console begins for it.</summary>
    public string Start => ReadsCases ? "/console/work" : IsOperator ? "/console/operations" : MayReplay ? "/console/replays" : "/console/register";

    /// <summary>Whether it runs or audits the router.</summary>
    public bool Oversees => IsOperator || (Roles.Contains("auditor") && State is null);
}
