using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article63;

/// <summary>Disputes are settled by negotiation first, 63(1).</summary>
internal static class Disputes
{
    [Provision("63(1)")]
    public static Failure? SubjectNamed(Draft draft) => draft.Said is OpenDispute said && Text.Missing(said.Subject)
        ? Failure.Missing(draft.At + "/subject", "63(1)", "Say what the dispute is about.")
        : null;
}
