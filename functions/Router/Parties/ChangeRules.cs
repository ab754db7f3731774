using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>What must hold of a change, beyond its shape and its signature, for it to take effect.</summary>
internal static class ChangeRules
{
    private const int LongestReason = 2000;

    /// <summary>What is wrong with the change by itself; null where nothing is.</summary>
    /// <param name="owner">The State whose registrar hands it in.</param>
    /// <param name="onThisMachine">Whether points of contact may be paged on the router's own machine.</param>
    public static Problem? FaultOf(IRegisterChange change, StateCode owner, bool onThisMachine)
    {
        var failures = new List<ShapeFailure>();
        if (change.State != owner)
        {
            failures.Add(new("/state", ShapeCodes.InvalidValue, "Expected the State of the path."));
        }

        if (!change.Reason.EnumerateRunes().Any(VisibleText.IsSeen))
        {
            failures.Add(new("/reason", ShapeCodes.InvalidValue, "Expected a reason that can be read."));
        }
        else if (change.Reason.Length > LongestReason)
        {
            failures.Add(new("/reason", ShapeCodes.OutOfBounds, $"Expected at most {LongestReason} characters."));
        }

        if (change is PartyChange party)
        {
            failures.AddRange(InEntry(RegistrationRules.Check(party.Entry, owner, onThisMachine)));
        }

        return failures.Count > 0 ? Problem.Of(failures)
            : change is PracticeChange { Practice: var practice } && practice.Faults() is { Count: > 0 } faults
                ? Problem.Of(Rejection.For([.. faults.Select(fault => fault with { Pointer = $"/practice{fault.Pointer}" })]))
            : null;
    }

    /// <summary>What is wrong with an entry beside the entries that stand; null where nothing is.</summary>
    /// <param name="now">UTC.</param>
    public static Problem? FaultOf(PartyChange change, RegisterView register, DateTimeOffset now)
    {
        var before = register.Find(change.State)?.Entry;
        ShapeFailure[] failures =
            [.. InEntry(KeyRules.KeysOfOthers(change.Entry, register.Parties)), .. InEntry(KeyRules.KeysTakenAway(change.Entry, before, now)), .. InEntry(WitnessRules.TakenAway(change.Entry, before, now))];
        if (failures.Length > 0)
        {
            return Problem.Of(failures);
        }

        var keys = Possession.NewKeys(change.Entry, before);
        return keys.Count > KeyRules.MostNew
            ? Problem.Of([new ShapeFailure("/entry/authorities", ShapeCodes.OutOfBounds, $"Expected at most {KeyRules.MostNew} keys that were not entered before; enter the others by another change.")])
            : Possession.NotProven(change, keys) is { Count: > 0 } unproven
                ? Problem.Of(ProblemCodes.PossessionNotProven, "A key is entered and nothing shows that the State holds it.", failures: unproven)
            : null;
    }

    /// <summary>An entry or a practice of more bytes than are kept.</summary>
    /// <param name="member">Of the change.</param>
    public static Problem TooLarge(string member) =>
        Problem.Of([new ShapeFailure($"/{member}", ShapeCodes.OutOfBounds, $"Expected at most {EntityBytes.Limit} bytes, as the router writes it.")]);

    private static IEnumerable<ShapeFailure> InEntry(IEnumerable<ShapeFailure> failures) =>
        failures.Select(failure => failure with { Pointer = $"/entry{failure.Pointer}" });
}
