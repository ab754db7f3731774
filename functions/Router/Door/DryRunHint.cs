namespace RequestRouter.Router.Door;

/// <param name="Type">The type of the notice it would be.</param>
/// <param name="Citation">The paragraph that notice would rest on; null where it is practice.</param>
public sealed record DryRunHint(string Type, string? Citation, string Text);
