using System.Text.Json;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Integrators;

/// <summary>A client that Kiota generates from the description plays a request between two States, in its own words, in a program that has nothing of this repository.</summary>
[Collection(RouterCollection.Name)]
public sealed class GeneratedClientTests(RouterFixture router) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_generated_client_plays_a_request_from_its_sending_to_its_acceptance()
    {
        CopyTo(folder.Path, Path.Combine(IntegratorsTools.Folder, "kiota"));
        string description = Path.Combine(folder.Path, "openapi.json");
        using var client = router.Anonymous();
        await File.WriteAllBytesAsync(description, await client.GetByteArrayAsync("openapi.json"));
        string credentials = Path.Combine(folder.Path, "credentials.json");
        await File.WriteAllTextAsync(credentials, JsonSerializer.Serialize(new[] { ExampleStates.Netherlands, ExampleStates.Singapore }.ToDictionary(state => state.Code, CredentialsOf)));
        string request = Path.Combine(folder.Path, "request.json");
        await File.WriteAllBytesAsync(request, Requests.New().Bytes());

        await Command.RunAsync(folder.Path, "dotnet", "tool", "restore");
        await Command.RunAsync(folder.Path, "dotnet", "kiota", "generate", "--language", "CSharp", "--openapi", description, "--output", "Generated", "--class-name", "RouterClient", "--namespace-name", "Generated", "--exclude-backward-compatible", "--log-level", "Error");
        await Command.RunAsync(folder.Path, "dotnet", "build", "Client.csproj", "-c", "Release", "-o", "built", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        string said = await Command.RunAsync(folder.Path, "dotnet", "built/Client.dll", credentials, request);

        Assert.EndsWith("accepted", said.Trim(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private object CredentialsOf(ExampleState state)
    {
        var key = state.KeyOf(state.CentralAuthority, router.Keys);
        var now = router.Clock.GetUtcNow();
        string token = router.Issuer.Issue(new TokenClaims($"kiota@{state.Code}", state.Code, state.CentralAuthority.Id, [Roles.CentralAuthority]), now, TimeSpan.FromHours(1));
        return new { State = state.Code, Router = router.Address, Token = token, KeyId = key.Id, KeyPem = key.Pem, Now = now };
    }

    private static void CopyTo(string to, string from)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
