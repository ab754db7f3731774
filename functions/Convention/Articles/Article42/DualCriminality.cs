using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article42;

/// <summary>Want of dual criminality is no ground against preservation, 42(4), but under a reservation in respect of offences other than the Convention's, 42(5).</summary>
internal static class DualCriminality
{
    [Provision("42(5)")]
    public static bool IsRegistered(Draft draft) => draft.Register.Find(draft.Before.Requested)?.Declares("42(5)", draft.Now) ?? false;
}
