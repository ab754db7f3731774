using RequestRouter.Convention;

namespace RequestRouter.Router.Cases;

/// <summary>A procedure that is open, whose turn it is, and when its next limit elapses.</summary>
/// <param name="NextLimit">Its name, as <c>reminder-1</c>; null where no limit is left.</param>
/// <param name="NextLimitAt">UTC.</param>
public sealed record ProcedureView(string Id, string Kind, StateCode Awaiting, string Citation, string? NextLimit, DateTimeOffset? NextLimitAt)
{
    public static ProcedureView Of(Procedure procedure)
    {
        var next = procedure.Next();
        return new(procedure.Id, procedure.Kind, procedure.Awaiting, procedure.Citation, next?.Name, next?.At);
    }
}
