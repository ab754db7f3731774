using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What came of a matter, where one State's record of it is enough.</summary>
internal static class Concluding
{
    public static CaseRule Given(Citation paragraph) => d => Wording.Missing(((RecordOutcome)d.Said!).Outcome)
        ? Failure.Missing(d.At + "/outcome", paragraph, "Say what came of it.")
        : null;
}
