using System.CommandLine;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Commands;

/// <summary>The options that name an example officer.</summary>
internal sealed class OfficerOptions
{
    private readonly Option<string?> state = new("--state")
    {
        Description = $"An example State: {string.Join(", ", ExampleStates.All.Select(s => s.Code))}",
        HelpName = "code",
    };

    private readonly Option<string> role = new("--role")
    {
        Description = $"One of {string.Join(", ", Roles.OfStates)}; without a State one of {string.Join(", ", Roles.OfNoState)}",
        HelpName = "role",
        DefaultValueFactory = _ => Roles.CentralAuthority,
    };

    public void AddTo(Command command)
    {
        command.Add(state);
        command.Add(role);
    }

    /// <exception cref="LauncherFault">The State or the role is not one of the examples, or they do not go together.</exception>
    public Officer Chosen(ParseResult parsed) => Officer.Of(parsed.GetValue(state), parsed.GetValue(role)!);
}
