using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Changes of the registers, from HTTP to their door and back.</summary>
internal static class ChangeAnswers
{
    /// <param name="state">Of the path: a registrar changes the register of their own State only.</param>
    public static async Task<IActionResult> EnterAsync<T>(
        RegisterDoor door, EnteredWith<T> entered, HttpRequest request, string state, CancellationToken cancellationToken)
        where T : class, IRegisterChange
    {
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        if (entered.Sender.State.ToString() != state)
        {
            return Problem.Of(ProblemCodes.AnotherStatesEntry);
        }

        string? signature = request.Headers["X-JWS-Signature"] is [var only] ? only : null;
        var answer = await door.EnterAsync(new(entered.Sender, entered.Value, entered.Body, signature), cancellationToken);
        return For(answer, ofState: true, request);
    }

    /// <param name="ofState">Whether the caller is of the State whose register it is; else an operator.</param>
    public static IActionResult For(ChangeAnswer answer, bool ofState, HttpRequest request) => answer switch
    {
        ChangeAnswer.InEffect { Stored: var stored } => HttpAnswers.Tagged(
            ChangeView.For(stored, ofState, operates: !ofState),
            stored.Change.Version,
            stored.Change.Version == 1 && ofState ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            request),
        ChangeAnswer.Waits { Pending: var pending } => HttpAnswers.Json(PendingView.Of(pending), StatusCodes.Status202Accepted),
        ChangeAnswer.Refused { Problem: var problem } => problem,
        _ => throw new InvalidOperationException($"No answer for {answer.GetType().Name}."),
    };
}
