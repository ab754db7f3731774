using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Pages;
using RequestRouter.WebConsole.Rendering;
using RequestRouter.WebConsole.Words;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Signing in and out of the console, its language and its time zone.</summary>
public sealed class ConsoleSession(ConsoleEntrance entrance, ConsoleSettings settings, SignIn signIn, SessionStore sessions, ITokenValidator tokens, PageRenderer renderer)
{
    private const string AttemptCookie = "console-sign-in";
    private static readonly TimeSpan AttemptLasts = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ChoiceLasts = TimeSpan.FromDays(365);

    [Function("ConsoleSignIn")]
    [Operation("Leads to the issuer", Anonymous = true, Unlisted = true)]
    public async Task<IActionResult> Begin([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/sign-in")] HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = SignInAttempt.New(request.Query["back"]);
        if (settings.ClientId is null || await signIn.AddressAsync(attempt, cancellationToken) is not { } address)
        {
            return await entrance.ProblemAsync(request, new(StatusCodes.Status404NotFound, ProblemCodes.NotFound, "", "This router has no web console: it is set up with Console__ClientId, at an issuer that has an authorization endpoint.", null, null));
        }

        request.HttpContext.Response.Cookies.Append(AttemptCookie, attempt.Cookie, settings.Cookie(AttemptLasts));
        return ConsoleEntrance.Redirect(request, address);
    }

    [Function("ConsoleSignedIn")]
    [Operation("Takes the issuer's answer", Anonymous = true, Unlisted = true)]
    public async Task<IActionResult> End([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/signed-in")] HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = SignInAttempt.Parse(request.Cookies[AttemptCookie]);
        request.HttpContext.Response.Cookies.Delete(AttemptCookie, settings.Cookie(null));
        if (settings.ClientId is null || attempt is null || !IsSame(request.Query["state"], attempt.State) || request.Query["code"] is not [{ Length: > 0 } code]
            || await signIn.RedeemAsync(code, attempt, cancellationToken) is not { } token
            || !(await tokens.ValidateAsync([$"Bearer {token}"], cancellationToken)).IsSound)
        {
            return await entrance.ProblemAsync(request, new(StatusCodes.Status401Unauthorized, ProblemCodes.TokenInvalid, "", "The issuer did not sign you in, or that took too long. Begin anew.", null, null));
        }

        // Another session of this browser ends: there is one officer at a time.
        await entrance.EndAsync(request, cancellationToken);
        var secret = await sessions.BeginAsync(token, cancellationToken);
        request.HttpContext.Response.Cookies.Append(ConsoleEntrance.SessionCookie, secret.Cookie, settings.Cookie(null));
        return ConsoleEntrance.Redirect(request, attempt.Back);
    }

    [Function("ConsoleSignOut")]
    [Operation("Ends the session", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> SignOut([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/sign-out")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            async (_, _) =>
            {
                await entrance.EndAsync(request, cancellationToken);
                return ConsoleEntrance.Redirect(request, "/console/signed-out");
            },
            cancellationToken);

    [Function("ConsoleStay")]
    [Operation("Goes on with the session", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Stay([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/stay")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            _ =>
            {
                PageResult.Guard(request.HttpContext);
                return Task.FromResult<IActionResult>(new NoContentResult());
            },
            cancellationToken);

    [Function("ConsoleSignedOut")]
    [Operation("Says that nobody is signed in", Anonymous = true, Unlisted = true)]
    public async Task<IActionResult> SignedOut([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/signed-out")] HttpRequest request) =>
        new PageResult(await renderer.RenderAsync<SignedOutPage>(entrance.ContextOf(request), new Dictionary<string, object?> { [nameof(SignedOutPage.IsEnded)] = request.Query.ContainsKey("ended") }));

    [Function("ConsoleLanguage")]
    [Operation("Chooses the language", Anonymous = true, Unlisted = true)]
    public IActionResult Language([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/language")] HttpRequest request)
    {
        if (Vocabulary.Find(request.Query["to"]) is { } words)
        {
            request.HttpContext.Response.Cookies.Append(ConsoleEntrance.LanguageCookie, words.Language, settings.Cookie(ChoiceLasts));
        }

        string? back = request.Query["back"];
        return ConsoleEntrance.Redirect(request, ConsolePaths.IsPage(back) ? back : ConsolePaths.Start);
    }

    [Function("ConsoleZones")]
    [Operation("The time zones to choose from", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Zones([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/zones")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit =>
            {
                string? back = request.Query["back"];
                return visit.PageAsync<ZonesPage>(new()
                {
                    [nameof(ZonesPage.Zones)] = Calendar.Places,
                    [nameof(ZonesPage.Chosen)] = request.Cookies[ConsoleEntrance.ZoneCookie] is { } chosen && Calendar.IsZone(chosen) ? chosen : null,
                    [nameof(ZonesPage.Back)] = ConsolePaths.IsPage(back) ? back : ConsolePaths.Start,
                });
            },
            cancellationToken);

    /// <summary>Nothing or what is no zone gives the choice back to the State.</summary>
    [Function("ConsoleZone")]
    [Operation("Chooses the time zone", Anonymous = true, Unlisted = true)]
    public IActionResult Zone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/zone")] HttpRequest request)
    {
        if (request.Query["to"] is [{ } zone] && Calendar.IsZone(zone))
        {
            request.HttpContext.Response.Cookies.Append(ConsoleEntrance.ZoneCookie, zone, settings.Cookie(ChoiceLasts));
        }
        else
        {
            request.HttpContext.Response.Cookies.Delete(ConsoleEntrance.ZoneCookie, settings.Cookie(null));
        }

        string? back = request.Query["back"];
        return ConsoleEntrance.Redirect(request, ConsolePaths.IsPage(back) ? back : ConsolePaths.Start);
    }

    private static bool IsSame(string? given, string expected) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
