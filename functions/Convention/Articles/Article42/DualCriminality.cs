
namespace RequestRouter.Convention.Articles.Article42;

/// <summary>Want of dual criminality is no ground against preservation, 42(4), but under a reservation in respect of offences other than the Convention's, 42(5).</summary>
internal static class DualCriminality
{
    [Provision(A42_5)]
    public static bool IsRegistered(Facts facts) => facts.Register.Find(facts.Before.Requested)!.Declares(A42_5, facts.Now);
}
