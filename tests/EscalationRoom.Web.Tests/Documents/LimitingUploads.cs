using System.Net;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace EscalationRoom.Web.Tests.Documents;

public sealed class LimitingUploads(LimitingUploads.SmallStore host) : IClassFixture<LimitingUploads.SmallStore>
{
    [Fact]
    public async Task A_full_room_takes_no_more_and_others_lanes_do_not_count()
    {
        var path = $"/api/rooms/{await host.OpenRoomAsync()}/documents";
        var most = new byte[900];
        Array.Fill(most, (byte)'a');

        var first = await host.As("u-priya").Upload(path, Parcels.Of("a.txt", most));
        var second = await host.As("u-priya").Upload(path, Parcels.Of("b.txt", most));
        var clients = await host.As("c-ruth").Upload(path, Parcels.Of("c.txt", most, "Client"));

        Assert.Equal((HttpStatusCode.Created, "TheRoomIsFull", HttpStatusCode.Created), (first.Status, second.Refusal, clients.Status));
    }

    [Fact]
    public async Task More_files_than_a_minute_allows_are_refused_with_a_time_to_come_back()
    {
        var path = $"/api/rooms/{await host.OpenRoomAsync()}/documents";
        var sofia = host.As("u-sofia");
        for (var taken = 0; taken < 3; taken++)
        {
            Assert.Equal(HttpStatusCode.Created, (await sofia.Upload(path, Parcels.Of($"{taken}.txt", "x"u8.ToArray()))).Status);
        }

        var refused = await sofia.Upload(path, Parcels.Of("more.txt", "x"u8.ToArray()));

        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyUploads"), (refused.Status, refused.Refusal));
    }

    /// <summary>A store that is quickly full, at a moment that lasts.</summary>
    public sealed class SmallStore : TestHost
    {
        protected override TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Storage:RoomQuota", "1000");
            builder.UseSetting("Storage:UploadsPerMinute", "3");
        }
    }
}
