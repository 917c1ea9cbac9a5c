using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Data.Accounts;

/// <summary>Believes known proxies, before anything else looks at a request: who called decides limits, the scheme decides cookies and issuer.</summary>
internal sealed class ProxyHeaders(IOptions<ProxyOptions> proxy) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseForwardedHeaders(Believed());
        next(app);
    };

    private ForwardedHeadersOptions Believed()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var network in proxy.Value.KnownNetworks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        return options;
    }
}
