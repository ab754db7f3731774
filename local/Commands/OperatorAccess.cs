using System.CommandLine;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Commands;

/// <summary>A way to the operator's calls: of any deployment by its address and a token, else of the router that runs on this machine.</summary>
internal sealed class OperatorAccess(TimeProvider machine)
{
    /// <summary>Environment variable that holds the token, so that it need not stand on a command line.</summary>
    public const string TokenVariable = "REQUESTROUTER_TOKEN";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Option<string?> url = new("--url") { Description = "A deployment's address, below which /api is (else the router that runs on this machine)", HelpName = "address" };
    private readonly Option<string?> token = new("--token") { Description = $"A bearer token with the role operator for --url (else the environment's {TokenVariable})", HelpName = "token" };

    public void AddTo(Command command)
    {
        command.Add(url);
        command.Add(token);
    }

    /// <exception cref="LauncherFault">No router runs here, or there is no token for another.</exception>
    public async Task<HttpClient> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (address, bearer) = parsed.GetValue(url) is { } deployment
            ? (AddressOf(deployment), parsed.GetValue(token) ?? Environment.GetEnvironmentVariable(TokenVariable) ?? throw new LauncherFault($"A deployment asks for a token: give --token, or set {TokenVariable}."))
            : await OfThisMachineAsync(StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption)), cancellationToken);
        // Proxies are for the internet; a router on this machine is not there.
        return new HttpClient(new SocketsHttpHandler { UseProxy = !address.IsLoopback })
        {
            BaseAddress = new Uri($"{address.ToString().TrimEnd('/')}/api/operations/"),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", bearer) },
        };
    }

    /// <exception cref="LauncherFault">The router cannot be reached, or does not answer this call with success.</exception>
    public static async Task<JsonObject> ReadAsync(HttpClient client, string call, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(call, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
            }

            var problem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken) : null;
            throw new LauncherFault($"{client.BaseAddress}{call} answered {(int)answer.StatusCode}: {problem?["code"]} {problem?["detail"] ?? problem?["title"]}");
        }
        catch (HttpRequestException away)
        {
            throw new LauncherFault($"{client.BaseAddress} cannot be reached: {away.Message}");
        }
    }

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : throw new LauncherFault($"'{text}' is no address of a deployment: it begins with https.");

    private async Task<(Uri Address, string Token)> OfThisMachineAsync(StateFolder folder, CancellationToken cancellationToken)
    {
        var running = RunningRouter.Read(folder) ?? throw new LauncherFault($"No router is running on {folder.Path}: start one with 'dotnet run --project local', or give --url.");
        var clock = await RouterClock.OfAsync(folder, machine, cancellationToken);
        using var key = folder.Keys.Get(LocalIssuer.KeyName);
        await using var issuer = new LocalIssuer(key);
        return (running.Address, issuer.Issue(Officer.Of(null, Roles.Operator).Claims, clock.GetUtcNow(), Lifetime));
    }
}
