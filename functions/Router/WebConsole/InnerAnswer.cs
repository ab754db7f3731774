using Microsoft.AspNetCore.Http;

namespace RequestRouter.Router.WebConsole;

/// <summary>What a call of the API answered within this process.</summary>
/// <param name="Headers">Of the answer.</param>
internal sealed record InnerAnswer(int Status, byte[] Body, IHeaderDictionary Headers)
{
    public bool IsSound => Status is >= 200 and < 300;
}
