using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article42;

/// <summary>Preservation may be refused for want of dual criminality only under a reservation, and never for Convention offences, 42(5).</summary>
internal static class DualCriminality
{
    [Provision("42(5)")]
    public static bool Reserved(Draft draft) =>
        draft.Before.Basis == ScopeBasis.SeriousCrime && (draft.Register.Find(draft.Before.Requested)?.Declares("42(5)", draft.Now) ?? false);
}
