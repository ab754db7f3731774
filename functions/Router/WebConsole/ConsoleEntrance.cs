using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;
using RequestRouter.Router.WebConsole.Files;
using RequestRouter.WebConsole.Model;
using RequestRouter.WebConsole.Pages;
using RequestRouter.WebConsole.Rendering;
using RequestRouter.WebConsole.Words;

namespace RequestRouter.Router.WebConsole;

/// <summary>What every call to the console passes: the session, its token, and for a form the token of forms. Who is not signed in is led to the issuer.</summary>
public sealed class ConsoleEntrance(ConsoleSettings settings, SessionStore sessions, ITokenValidator tokens, PartyStore parties, PageRenderer renderer, StagedFiles files, TimeProvider time)
{
    /// <summary>The session's cookie.</summary>
    internal const string SessionCookie = "console-session";

    /// <summary>The chosen language's cookie.</summary>
    internal const string LanguageCookie = "console-language";

    /// <summary>The chosen time zone's cookie.</summary>
    internal const string ZoneCookie = "console-zone";

    private const long MostFormBytes = 4 * 1024 * 1024;

    /// <summary>Serves a page to a signed-in officer.</summary>
    internal async Task<IActionResult> GetAsync(HttpRequest request, Func<Visit, Task<IActionResult>> serve, CancellationToken cancellationToken)
    {
        if (settings.ClientId is null)
        {
            return await NoConsoleAsync(request);
        }

        var (visit, _) = await EnterAsync(request, cancellationToken);
        return visit is not null
            ? await serve(visit)
            : Redirect(request, $"/console/sign-in?back={Uri.EscapeDataString(PathOf(request))}");
    }

    /// <summary>Takes a form from a signed-in officer, where a page of the same session had it.</summary>
    /// <param name="takesFiles">Whether files may come with it, which are taken as they come.</param>
    internal async Task<IActionResult> PostAsync(HttpRequest request, Func<Visit, IFormCollection, Task<IActionResult>> serve, CancellationToken cancellationToken, bool takesFiles = false)
    {
        if (settings.ClientId is null)
        {
            return await NoConsoleAsync(request);
        }

        var (visit, secret) = await EnterAsync(request, cancellationToken);
        if (visit is null || secret is null)
        {
            return await ProblemAsync(request, new(401, ProblemCodes.TokenMissing, "", "You were signed out, and nothing was sent. Sign in and do it again.", null, null));
        }

        if (await ReadFormAsync(request, visit, secret, takesFiles, cancellationToken) is not { } form)
        {
            return await visit.RefusedAsync(new(StatusCodes.Status400BadRequest, ProblemCodes.MalformedBody, "", "That is no form of this console.", null, null));
        }

        return secret.IsFormToken(form["_token"])
            ? await serve(visit, form)
            : await visit.RefusedAsync(new(StatusCodes.Status403Forbidden, "FORM_NOT_OURS", "", "The form did not come from a page of your session. Nothing was done.", null, null));
    }

    private async Task<IFormCollection?> ReadFormAsync(HttpRequest request, Visit visit, SessionSecret secret, bool takesFiles, CancellationToken cancellationToken) =>
        takesFiles && request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true
            ? await new FormWithFiles(files, visit.Caller, secret.IsFormToken).ReadAsync(request, MostFormBytes, cancellationToken)
            : request.HasFormContentType && !(request.ContentLength > MostFormBytes)
                ? await request.ReadFormAsync(new() { KeyLengthLimit = 4096, ValueLengthLimit = (int)MostFormBytes, ValueCountLimit = 5000, BufferBodyLengthLimit = MostFormBytes }, cancellationToken)
                : null;

    /// <summary>Ends the session, for the server as for the browser.</summary>
    internal async Task EndAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (SessionSecret.Parse(request.Cookies[SessionCookie]) is { } secret)
        {
            await sessions.EndAsync(secret, cancellationToken);
        }

        request.HttpContext.Response.Cookies.Delete(SessionCookie, settings.Cookie(null));
    }

    /// <summary>Leads the browser on, to be got anew.</summary>
    internal static IActionResult Redirect(HttpRequest request, string to)
    {
        PageResult.Guard(request.HttpContext);
        request.HttpContext.Response.Headers.Location = to;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    /// <summary>What a page knows where nobody is signed in.</summary>
    internal PageContext ContextOf(HttpRequest request) => new()
    {
        Words = WordsFor(request),
        Path = PathOf(request),
        Now = time.GetUtcNow(),
        Zone = ChosenZone(request) ?? ShownZone.Universal,
    };

    /// <summary>A refusal as a page, whoever looks.</summary>
    internal async Task<IActionResult> ProblemAsync(HttpRequest request, ApiProblem problem) => new PageResult(
        await renderer.RenderAsync<ProblemPage>(ContextOf(request), new Dictionary<string, object?> { [nameof(ProblemPage.Problem)] = problem }), problem.Status);

    /// <summary>A problem of the app itself, as an outage or a path that is not there, to whoever has a page of the console open.</summary>
    internal async Task WriteProblemAsync(HttpContext http, Problem problem, string traceId)
    {
        if (problem.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await ((PageResult)await ProblemAsync(http.Request, new(problem.Status, problem.Code, problem.Title, problem.Detail, problem.Citation, null, traceId))).WriteAsync(http);
    }

    private async Task<(Visit? Visit, SessionSecret? Secret)> EnterAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (SessionSecret.Parse(request.Cookies[SessionCookie]) is not { } secret || await sessions.ReadAsync(secret, cancellationToken) is not { } token)
        {
            return (null, null);
        }

        // Asked anew with each call: a token ends, and its issuer may have withdrawn its key.
        var result = await tokens.ValidateAsync([$"Bearer {token}"], cancellationToken);
        if (result.Fault == TokenFault.IssuerUnreachable)
        {
            throw new IOException("The issuer's keys cannot be fetched now.");
        }

        if (!result.IsSound)
        {
            await sessions.EndAsync(secret, cancellationToken);
            return (null, null);
        }

        var caller = result.Caller;
        CallRecord.Of(request.HttpContext).State = caller.State;
        // In the zone that the reader has chosen, else in the one in which its State counts days.
        var ofState = caller.State is { } state ? ShownZones.Of(((await parties.ReadAsync(cancellationToken)).FindPractice(state)?.Entry ?? Practice.Default).Calendar.TimeZone) : null;
        var context = ContextOf(request) with
        {
            Zone = ChosenZone(request) ?? ofState ?? ShownZone.Universal,
            StateZone = ofState,
            Reader = new(caller.Subject, caller.State?.ToString(), caller.Authority?.ToString(), [.. caller.Roles.Order().Select(OfficerRoles.Word)]),
            FormToken = secret.FormToken,
            IdleSeconds = (int)settings.IdleTime.TotalSeconds,
        };
        return (new Visit(request, token, caller, context, renderer), secret);
    }

    private Task<IActionResult> NoConsoleAsync(HttpRequest request) =>
        ProblemAsync(request, new(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "", "This router has no web console: it is set up with Console__ClientId.", null, null));

    private static ShownZone? ChosenZone(HttpRequest request) => request.Cookies[ZoneCookie] is { } chosen && Calendar.IsZone(chosen) ? ShownZones.Of(chosen) : null;

    private static Vocabulary WordsFor(HttpRequest request) => Vocabulary.Find(request.Cookies[LanguageCookie]) ?? Vocabulary.For(request.Headers.AcceptLanguage);

    /// <summary>The page to come back to. What was posted is got.</summary>
    private static string PathOf(HttpRequest request)
    {
        string path = HttpMethods.IsGet(request.Method) ? request.Path.ToUriComponent() + request.QueryString.ToUriComponent() : ConsolePaths.PageBehind(request.Path.ToUriComponent());
        return ConsolePaths.IsPage(path) ? path : ConsolePaths.Start;
    }
}
