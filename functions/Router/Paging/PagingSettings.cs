using Microsoft.Extensions.Configuration;

namespace RequestRouter.Router.Paging;

/// <summary>Where pages may go: <c>Paging__ThisMachine</c>.</summary>
/// <param name="ThisMachine">Whether a State may be paged over plain HTTP at a loopback address: where router and States are on somebody's own machine.</param>
public sealed record PagingSettings(bool ThisMachine)
{
    /// <exception cref="InvalidOperationException">The setting is neither true nor false.</exception>
    public static PagingSettings From(IConfiguration configuration) => configuration["Paging:ThisMachine"] switch
    {
        null or "" => new(false),
        var text when bool.TryParse(text, out bool allowed) => new(allowed),
        var text => throw new InvalidOperationException($"Paging__ThisMachine is '{text}'; it must be true or false."),
    };
}
