using System.CommandLine;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Stack;

namespace RequestRouter.Local.Commands;

/// <summary>Prints an access token for an example officer.</summary>
internal static class TokenCommand
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static Command Create(TimeProvider time)
    {
        var command = new Command("token", "Prints a bearer token of an example officer, valid for an hour.");
        var officer = new OfficerOptions();
        officer.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption));
            var claims = officer.Chosen(parsed).Claims;
            var clock = await RouterClock.OfAsync(folder, time, cancellationToken);
            using var key = folder.Keys.Get(LocalIssuer.KeyName);
            await using var issuer = new LocalIssuer(key);
            Console.WriteLine(issuer.Issue(claims, clock.GetUtcNow(), Lifetime));
        });
        return command;
    }
}
