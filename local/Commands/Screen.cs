using Spectre.Console;

namespace RequestRouter.Local.Commands;

/// <summary>Where commands draw: the terminal, or a file whose lines need no folding.</summary>
internal static class Screen
{
    private const int WideEnough = 400;

    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = WideEnough;
        }

        return console;
    }
}
