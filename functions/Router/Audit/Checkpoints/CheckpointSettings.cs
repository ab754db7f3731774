using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>The name under which the log is known, <c>Checkpoints__Origin</c>: one for each deployment, for ever. A URL without its scheme, as <c>router.example.org/ledgers</c>.</summary>
public sealed record CheckpointSettings(string Origin)
{
    private const string Default = "requestrouter.local/ledgers";

    /// <exception cref="InvalidOperationException">The name holds what a note cannot.</exception>
    public static CheckpointSettings From(IConfiguration configuration) => configuration["Checkpoints:Origin"] is { Length: > 0 } origin
        ? origin.Any(unit => char.IsWhiteSpace(unit) || char.IsControl(unit) || unit == '+') ? throw new InvalidOperationException("Checkpoints__Origin holds a space, a control character or a plus.") : new(origin)
        : new(Default);
}
