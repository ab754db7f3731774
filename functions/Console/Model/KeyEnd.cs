namespace RequestRouter.WebConsole.Model;

/// <summary>A key that ends.</summary>
/// <param name="IsReplaced">Whether another serves in its place by then.</param>
public sealed record KeyEnd(string State, string Authority, string KeyId, DateTimeOffset EndsAt, bool IsRevoked, bool IsReplaced);
