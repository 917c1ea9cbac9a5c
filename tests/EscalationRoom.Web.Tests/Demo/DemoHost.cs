using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Demo;

/// <summary>A first start with the demo on, at ten past two in London on a working Thursday.</summary>
public sealed class DemoHost : TestHost
{
    public FakeTimeProvider Time { get; init; } = new(new DateTimeOffset(2026, 11, 19, 14, 10, 0, TimeSpan.Zero));

    protected override TimeProvider Clock => Time;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo:Enabled", "true");
    }
}
