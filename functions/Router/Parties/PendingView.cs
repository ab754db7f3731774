namespace RequestRouter.Router.Parties;

/// <summary>
/// A change by ceremony that waits. Its fingerprint is told here to nobody: the State tells it to the operator in another way, who would
/// else confirm what the router says and not what the State says.
/// </summary>
/// <param name="KeyId">The key that it enters and is signed by.</param>
/// <param name="At">When it was handed in (UTC).</param>
/// <param name="ConfirmableFrom">First instant at which an operator may confirm it (UTC); until then a change signed by a key that stands overrules it.</param>
public sealed record PendingView(StateCode State, string Reason, string KeyId, DateTimeOffset At, DateTimeOffset ConfirmableFrom)
{
    public static PendingView Of(PendingChange pending) => new(pending.State, pending.Reason, pending.KeyId, pending.At, pending.ConfirmableFrom);
}
