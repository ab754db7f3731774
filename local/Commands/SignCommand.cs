using System.CommandLine;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;

namespace RequestRouter.Local.Commands;

/// <summary>Prints the detached signature of an example authority over a file.</summary>
internal static class SignCommand
{
    public static Command Create(TimeProvider time)
    {
        var command = new Command("sign", "Prints an example authority's signature over the exact bytes of a file, for the header X-JWS-Signature.");
        var officer = new OfficerOptions();
        officer.AddTo(command);
        var file = new Argument<FileInfo>("file") { Description = "The body that will be sent" }.AcceptExistingOnly();
        command.Add(file);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption));
            var signer = officer.Chosen(parsed);
            var state = signer.State ?? throw new LauncherFault("Only a State's authorities sign: name one with --state.");
            var clock = await RouterClock.OfAsync(folder, time, cancellationToken);
            var body = await File.ReadAllBytesAsync(parsed.GetRequiredValue(file).FullName, cancellationToken);
            using var key = state.KeyOf(state.AuthorityOf(signer.Role), folder.Keys);
            Console.WriteLine(Jws.Detached(key, body, clock.GetUtcNow()));
        });
        return command;
    }
}
