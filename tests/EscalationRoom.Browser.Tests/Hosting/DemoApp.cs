using EscalationRoom.Data.Timeline;
using Microsoft.AspNetCore.Hosting;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>The product as it comes with its demo, a week of work in it.</summary>
public sealed class DemoApp : RunningApp
{
    private const int Rooms = 20;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        while (Chromium.IsThere && (await Get<RoomReaders>().For(Person("u-rachel").Id).RoomsAsync(new RoomFilter(), default)).Count < Rooms)
        {
            await Task.Delay(200);
        }
    }

    protected override void SignIn(IWebHostBuilder builder)
    {
        base.SignIn(builder);
        builder.UseSetting("Demo:Enabled", "true");
    }
}
