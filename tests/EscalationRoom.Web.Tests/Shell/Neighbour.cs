using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EscalationRoom.Web.Tests.Shell;

/// <summary>Some other server on this machine, answering whatever a test wants.</summary>
internal sealed class Neighbour(WebApplication app) : IAsyncDisposable
{
    public string Address => app.Urls.First();

    public static async Task<Neighbour> StartAsync(Func<HttpRequest, IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Map("/{**path}", (HttpRequest request) => answer(request));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Neighbour(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
