namespace RequestRouter.Router.Door;

/// <param name="Type">The type of the notice it would be.</param>
public sealed record DryRunHint(string Type, string Citation, string Text);
