using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>A ground that might be named in saying something, and whether it may.</summary>
/// <param name="Citation">The paragraph on which it rests, or that stands against it.</param>
/// <param name="Why">What stands against it, one English sentence; null where nothing does.</param>
public sealed record GroundView(Ground Ground, GroundUse Use, string? Citation, string? Why)
{
    /// <summary>All grounds, by what the rules say to each named alone; null where the communication names none.</summary>
    /// <param name="saying">Decides on a communication as if it came now.</param>
    public static IReadOnlyList<GroundView>? Of(Case @case, Communication bare, Func<Communication, Outcome> saying) => Naming(bare) is { } naming
        ? [.. Enum.GetValues<Ground>().Select(ground => Of(@case, ground, saying(naming(ground))))]
        : null;

    private static GroundView Of(Case @case, Ground ground, Outcome outcome)
    {
        var against = (outcome as Rejection)?.Failures.FirstOrDefault(failure => failure.Code is Codes.GroundProhibited or Codes.GroundNotAvailable);
        return against is null
            ? new(ground, GroundUse.Open, Grounds.ParagraphOf(ground, @case.Kind).ToString(), null)
            : new(ground, UseOf(against), Cited.Of(against.Paragraph), against.Detail);
    }

    /// <summary>What stands against the ground itself points at it; that it stands alone, at all reasons.</summary>
    private static GroundUse UseOf(Failure against) => against.Code == Codes.GroundNotAvailable ? GroundUse.NotAvailable
        : against.Pointer.EndsWith("/ground", StringComparison.Ordinal) ? GroundUse.Prohibited : GroundUse.NotAlone;

    /// <summary>How the communication names a ground; null where it names none.</summary>
    private static Func<Ground, Communication>? Naming(Communication bare) => bare switch
    {
        Refuse refuse => ground => refuse with { Reasons = [Because(ground)] },
        IntendToRefuse intend => ground => intend with { Reasons = [Because(ground)] },
        Postpone postpone => ground => postpone with { Ground = ground },
        IntendToPostpone intend => ground => intend with { Ground = ground },
        _ => null,
    };

    private static Reason Because(Ground ground) => new() { Ground = ground, Explanation = "It is explained." };
}
