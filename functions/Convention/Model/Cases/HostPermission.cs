namespace RequestRouter.Convention.Model.Cases;

/// <summary>A State's permission for acts of the other State's officers on its territory, 48.</summary>
/// <param name="Host">Whose territory.</param>
/// <param name="Until">When it ends, UTC; null when no end was set.</param>
public sealed record HostPermission(StateCode Host, DateTimeOffset? Until);
