using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace RequestRouter.WebConsole.Rendering;

/// <summary>Renders a page to HTML, on the server alone: no script of a framework goes out with it, and no connection stays open.</summary>
public sealed class PageRenderer : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    /// <param name="context">Who looks, and when.</param>
    /// <param name="parameters">Of the page, by name.</param>
    /// <returns>The whole document. What a State wrote stands in it as text.</returns>
    public async Task<string> RenderAsync<TPage>(PageContext context, IReadOnlyDictionary<string, object?>? parameters = null)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var values = new Dictionary<string, object?> { [nameof(Layout.Root.Context)] = context, [nameof(Layout.Root.Page)] = typeof(TPage), [nameof(Layout.Root.Values)] = parameters?.ToDictionary(pair => pair.Key, pair => pair.Value!) };
            var output = await renderer.RenderComponentAsync<Layout.Root>(ParameterView.FromDictionary(values));
            return output.ToHtmlString();
        });
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
