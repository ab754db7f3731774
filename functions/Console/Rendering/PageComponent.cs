using Microsoft.AspNetCore.Components;
using RequestRouter.WebConsole.Words;

namespace RequestRouter.WebConsole.Rendering;

/// <summary>A page or a part of one.</summary>
public abstract class PageComponent : ComponentBase
{
    [CascadingParameter]
    protected PageContext Context { get; set; } = null!;

    protected Vocabulary Words => Context.Words;
}
