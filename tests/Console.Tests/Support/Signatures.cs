using System.Text;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests.Support;

/// <summary>The signing service of a State: it signs bytes that an officer brings it.</summary>
internal static class Signatures
{
    public static string Of(ConsoleFixture console, ExampleState state, string body)
    {
        using var key = state.KeyOf(state.CentralAuthority, console.Router.Keys);
        return Jws.Detached(key, Encoding.UTF8.GetBytes(body), console.Router.Clock.GetUtcNow());
    }
}
