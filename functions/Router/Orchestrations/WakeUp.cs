namespace RequestRouter.Router.Orchestrations;

/// <summary>
/// Why a case is woken. A hint: the communication is the stored row, the limit is in the case, so that a wake-up lost or
/// repeated changes nothing (DESIGN 3, rule 1).
/// </summary>
/// <param name="RowId">Row of a communication within the case, or null.</param>
/// <param name="Elapsed">The instant of an elapsed time limit (UTC), or null.</param>
public sealed record WakeUp(string? RowId, DateTimeOffset? Elapsed)
{
    /// <summary>Name of the external event that carries it.</summary>
    public const string Event = "wake-up";

    public static WakeUp ByCommunication(string rowId) => new(rowId, null);

    public static WakeUp ByElapsedLimit(DateTimeOffset at) => new(null, at);

    /// <summary>Asks the case to look at everything by itself; the sweep sends it.</summary>
    public static readonly WakeUp ToCheck = new(null, null);
}
