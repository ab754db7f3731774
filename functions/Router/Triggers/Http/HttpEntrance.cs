using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// What every call passes before it means anything: the token, the share of the State, the form of the body, its shape, and the signature
/// over its exact bytes, in this order, each with its own answer.
/// </summary>
public sealed class HttpEntrance(ITokenValidator tokens, PartyStore parties, CallBudgets budgets, TimeProvider time)
{
    /// <summary>Calls of its State's share that one counts as which may open a case: that is several times the work of another.</summary>
    private const int CallsOfAnOpening = 2;

    /// <summary>A caller with a valid token, whatever its roles.</summary>
    public Task<Entered> AnyoneAsync(HttpRequest request, CancellationToken cancellationToken) => AnyoneAsync(request, 1, cancellationToken);

    /// <summary>A caller who has one of the roles, whether it acts for a State or for none.</summary>
    public Task<Entered> WithRoleAsync(HttpRequest request, IReadOnlyList<OfficerRole> roles, CancellationToken cancellationToken) =>
        WithRoleAsync(request, roles, 1, cancellationToken);

    /// <summary>A caller who acts for an authority of a State and has one of the roles.</summary>
    public Task<Entered> OfStateAsync(HttpRequest request, IReadOnlyList<OfficerRole> roles, CancellationToken cancellationToken) =>
        OfStateAsync(request, roles, 1, cancellationToken);

    /// <summary>As <see cref="OfStateAsync(HttpRequest, IReadOnlyList{OfficerRole}, CancellationToken)"/>, and the authority is designated today: one that ended reads nothing any more.</summary>
    public async Task<Entered> ReaderAsync(HttpRequest request, IReadOnlyList<OfficerRole> roles, CancellationToken cancellationToken)
    {
        var entered = await OfStateAsync(request, roles, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered;
        }

        return await IsDesignatedAsync(entered.Sender, cancellationToken) ? entered : new Entered(Problem.Of(ProblemCodes.AuthorityEnded));
    }

    /// <summary>
    /// A caller who may read the record of a case: an auditor of no State, or as <see cref="ReaderAsync"/> one of a State's officers. Roles of States say
    /// nothing in a token without a State.
    /// </summary>
    public async Task<Entered> AuditorAsync(HttpRequest request, CancellationToken cancellationToken) =>
        (await ReaderOrAsync(request, OfficerRoles.MayRead, [OfficerRole.Auditor], cancellationToken)).Entered;

    /// <summary>
    /// Who runs or audits the router, by a role that is for no State; else a reader as <see cref="ReaderAsync"/> has it.
    /// </summary>
    /// <param name="request">The call.</param>
    /// <param name="ofState">Roles of those who read for their State.</param>
    /// <param name="ofRouter">Roles of those who are told what is no single State's.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>With the State that it reads for; null for who runs or audits the router.</returns>
    public async Task<(Entered Entered, StateCode? Reader)> ReaderOrAsync(
        HttpRequest request, IReadOnlyList<OfficerRole> ofState, IReadOnlyList<OfficerRole> ofRouter, CancellationToken cancellationToken)
    {
        var entered = await WithRoleAsync(request, [.. ofState, .. ofRouter], cancellationToken);
        if (entered.Problem is not null || (entered.Caller!.Roles.Overlaps(ofRouter) && (entered.Caller.State is null || !entered.Caller.Roles.Overlaps(ofState))))
        {
            return (entered, null);
        }

        if (entered.Caller is not { State: not null, Authority: not null })
        {
            return (new Entered(Problem.Of(ProblemCodes.StateRequired)), null);
        }

        return await IsDesignatedAsync(entered.Sender, cancellationToken) ? (entered, entered.Sender.State) : (new Entered(Problem.Of(ProblemCodes.AuthorityEnded)), null);
    }

    /// <summary>A signed body of shape <typeparamref name="T"/> from an officer who may speak for the State.</summary>
    public Task<EnteredWith<T>> ReadSignedAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class => ReadSignedAsync(request, JsonEdge.Read<T>, 1, cancellationToken);

    /// <summary>As <see cref="ReadSignedAsync{T}(HttpRequest, CancellationToken)"/>, and the authority is designated today: for what no rule of the Convention judges after it.</summary>
    public async Task<EnteredWith<T>> ReadSignedByDesignatedAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var entered = await ReadSignedAsync<T>(request, cancellationToken);
        return !entered.IsIn || await IsDesignatedAsync(entered.Sender, cancellationToken) ? entered : new(Problem.Of(ProblemCodes.AuthorityEnded));
    }

    /// <summary>What may open a case, signed: a request, or the record of an oral one. It counts as two calls of the State's share.</summary>
    public Task<EnteredWith<Communication>> ReadSignedOpeningAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadSignedAsync(request, JsonEdge.ReadOpening, CallsOfAnOpening, cancellationToken);

    /// <summary>What may open a case, not signed: for a dry run, of which nothing remains. As no signature does, the register tells whether the authority is designated.</summary>
    public async Task<EnteredWith<Communication>> ReadOpeningAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await ReadAsync(request, await ReaderAsync(request, OfficerRoles.MaySpeak, cancellationToken), JsonEdge.ReadOpening, cancellationToken);

    /// <summary>A body of shape <typeparamref name="T"/> from a State's officer with one of the roles.</summary>
    public async Task<EnteredWith<T>> ReadAsync<T>(HttpRequest request, IReadOnlyList<OfficerRole> roles, CancellationToken cancellationToken)
        where T : class => await ReadAsync(request, await OfStateAsync(request, roles, cancellationToken), JsonEdge.Read<T>, cancellationToken);

    /// <summary>A body of shape <typeparamref name="T"/> from a caller with one of the roles, whether it acts for a State or for none.</summary>
    /// <returns>The value is set where there is no problem.</returns>
    public async Task<(Entered Entered, T? Value)> ReadOfAnyoneAsync<T>(HttpRequest request, IReadOnlyList<OfficerRole> roles, CancellationToken cancellationToken)
        where T : class
    {
        var entered = await WithRoleAsync(request, roles, cancellationToken);
        if (entered.Problem is not null)
        {
            return (entered, null);
        }

        var (problem, value) = await ReadBodyAsync<T>(request, cancellationToken);
        return problem is null ? (entered, value) : (new(problem), null);
    }

    /// <summary>The body of a caller who came in already.</summary>
    /// <returns>The value is set where there is no problem.</returns>
    public static async Task<(IActionResult? Problem, T? Value)> ReadBodyAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (!body.IsTaken)
        {
            return (body.Problem, null);
        }

        var value = JsonEdge.Read<T>(body.Bytes);
        return value.IsSound ? (null, value.Value) : (Problem.Of(value.Failures), null);
    }

    private async Task<bool> IsDesignatedAsync(Sender sender, CancellationToken cancellationToken) =>
        (await parties.ReadAsync(cancellationToken)).Law.Find(sender.State)?.Find(sender.Authority) is { } authority && authority.IsDesignated(time.GetUtcNow());

    private async Task<Entered> AnyoneAsync(HttpRequest request, int calls, CancellationToken cancellationToken)
    {
        var result = await tokens.ValidateAsync([.. request.Headers.Authorization], cancellationToken);
        if (!result.IsSound)
        {
            return new Entered(Problem.Of(result));
        }

        CallRecord.Of(request.HttpContext).State = result.Caller.State;

        // Whoever calls for no State has no share: an operator comes in while the router is busy.
        return result.Caller is not { State: { } state } ? new Entered(result.Caller) : await budgets.AdmitAsync(state, calls, cancellationToken) switch
        {
            CallAdmission.ShareSpent => new Entered(Problem.Of(ProblemCodes.TooManyCalls, "This State calls faster than one may.") with { RetryAfter = CallBudgets.RetryAfterSeconds }),
            CallAdmission.RouterBusy => new Entered(Problem.Of(ProblemCodes.RouterBusy) with { RetryAfter = CallBudgets.RetryAfterBusySeconds }),
            _ => new Entered(result.Caller),
        };
    }

    private async Task<Entered> WithRoleAsync(HttpRequest request, IReadOnlyList<OfficerRole> roles, int calls, CancellationToken cancellationToken)
    {
        var entered = await AnyoneAsync(request, calls, cancellationToken);
        return entered.Problem is null && !entered.Caller!.Roles.Overlaps(roles) ? new Entered(Problem.RoleNeeded(roles)) : entered;
    }

    private async Task<Entered> OfStateAsync(HttpRequest request, IReadOnlyList<OfficerRole> roles, int calls, CancellationToken cancellationToken)
    {
        var entered = await WithRoleAsync(request, roles, calls, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered;
        }

        return entered.Caller is { State: not null, Authority: not null } ? entered : new Entered(Problem.Of(ProblemCodes.StateRequired));
    }

    private async Task<EnteredWith<T>> ReadSignedAsync<T>(
        HttpRequest request, Func<ReadOnlyMemory<byte>, JsonRead<T>> read, int calls, CancellationToken cancellationToken)
        where T : class
    {
        var entered = await ReadAsync(request, await OfStateAsync(request, OfficerRoles.MaySpeak, calls, cancellationToken), read, cancellationToken);
        if (!entered.IsIn)
        {
            return entered;
        }

        string? signature = request.Headers["X-JWS-Signature"] is [var only] ? only : null;
        var register = await parties.ReadAsync(cancellationToken);
        var verified = SignatureVerifier.Verify(
            entered.Body, signature, register.Keys, new Signatory(entered.Sender.State, entered.Sender.Authority), time.GetUtcNow());
        return verified.IsSound ? entered.SignedBy(signature!) : new(Problem.Of(verified.Fault.Value));
    }

    private static async Task<EnteredWith<T>> ReadAsync<T>(
        HttpRequest request, Entered entered, Func<ReadOnlyMemory<byte>, JsonRead<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        if (entered.Problem is { } refused)
        {
            return new(refused);
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (!body.IsTaken)
        {
            return new(body.Problem);
        }

        var value = read(body.Bytes);
        return value.IsSound
            ? new(entered.Sender, value.Value, body.Bytes, "")
            : new(Problem.Of(value.Failures));
    }
}
