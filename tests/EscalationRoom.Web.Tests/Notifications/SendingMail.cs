using System.Net;
using System.Text;
using EscalationRoom.Data;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Notifications;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;

namespace EscalationRoom.Web.Tests.Notifications;

public sealed class SendingMail
{
    private const int Mails = 200;

    /// <summary>One half of all connections fails, each in one of four ways.</summary>
    private static readonly Mood[] Moods =
        [Mood.Good, Mood.Busy, Mood.Good, Mood.Refusing, Mood.Good, Mood.CuttingInTheMiddle, Mood.Good, Mood.CuttingAfterTaking];

    [Fact]
    public async Task A_relay_that_fails_half_the_time_gets_every_mail_and_a_second_copy_only_where_it_hid_that_it_had_it()
    {
        var random = new Random(20261123);
        var moods = Enumerable.Range(0, 10 * Mails).Select(_ => Moods[random.Next(Moods.Length)]).ToArray();
        await using var relay = new MoodyRelay(at => moods[at]);
        await using var host = new PostalHost(relay.Port);
        await host.InitializeAsync();
        var room = await host.OpenRoomAsync();
        await host.AddDeliveriesAsync(room, Mails);

        await host.SendAllAsync();

        var taken = relay.Taken.Select(it => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(it)))).ToList();
        var ids = taken.GroupBy(it => it.MessageId).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{relay.Connections} connections, {taken.Count} mails taken, {relay.CutAfterTaking} cut after taking");
        Assert.Equal(Mails, ids.Count(it => it.First().Subject!.Contains("mentioned you", StringComparison.Ordinal)));
        Assert.Equal(taken.Count - ids.Count, relay.CutAfterTaking);
        Assert.All(await host.DeliveriesAsync(), it => Assert.Equal(DeliveryState.Sent, it.State));
        Assert.InRange(relay.Connections, Mails * 3 / 2, Mails * 3);
    }

    [Fact]
    public async Task The_relay_is_given_the_password()
    {
        await using var relay = new MoodyRelay(_ => Mood.Good);
        await using var host = new PostalHost(relay.Port) { Settings = { ["Mail:User"] = "rooms", ["Mail:Password"] = "p" } };
        await host.InitializeAsync();
        await host.AddDeliveriesAsync(await host.OpenRoomAsync(), 1);
        await host.SendAllAsync();
        Assert.Equal($"AUTH PLAIN {Convert.ToBase64String("\0rooms\0p"u8)}", relay.SignIns.First());
    }

    [Fact]
    public async Task Or_a_token_that_was_asked_for_once()
    {
        await using var relay = new MoodyRelay(_ => Mood.Good);
        using var authority = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/token/";
        authority.Prefixes.Add(address);
        authority.Start();
        var asked = AnswerAsync(authority);
        await using var host = new PostalHost(relay.Port)
        {
            Settings = { ["Mail:User"] = "rooms@corvane.example", ["Mail:TokenEndpoint"] = address, ["Mail:ClientId"] = "er", ["Mail:RefreshToken"] = "again" },
        };
        await host.InitializeAsync();
        await host.AddDeliveriesAsync(await host.OpenRoomAsync(), 2);
        await host.SendAllAsync();

        Assert.Contains("grant_type=refresh_token&refresh_token=again&client_id=er", await asked, StringComparison.Ordinal);
        var said = Convert.ToBase64String("user=rooms@corvane.example\u0001auth=Bearer t0ken\u0001\u0001"u8);
        Assert.Equal([$"AUTH XOAUTH2 {said}"], relay.SignIns.Distinct());
        Assert.Equal(2, relay.SignIns.Count);
    }

    private static async Task<string> AnswerAsync(HttpListener authority)
    {
        var context = await authority.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var form = await reader.ReadToEndAsync();
        await context.Response.OutputStream.WriteAsync("""{ "access_token": "t0ken", "expires_in": 86400 }"""u8.ToArray());
        context.Response.Close();
        return form;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class PostalHost(int port) : TestHost
    {
        private readonly LeapingClock _time = new();

        public Dictionary<string, string> Settings { get; } = [];

        protected override TimeProvider Clock => _time;

        /// <summary>Rachel is called so often.</summary>
        public async Task AddDeliveriesAsync(RoomKey room, int count)
        {
            var mira = Person("u-mira").Id;
            await Task.WhenAll(Enumerable.Range(0, count).Select(at => ChangeAsync(room, it => it.PostMessage(mira, Lane.Internal, $"@Rachel.Boateng look, {at}.", _time.GetUtcNow()))));
        }

        /// <summary>Lets the time pass until nothing waits to be sent to Rachel.</summary>
        public async Task SendAllAsync()
        {
            for (var round = 0; round < 60 && (await DeliveriesAsync()).Any(it => it.State is DeliveryState.Waiting); round++)
            {
                _time.Ahead += TimeSpan.FromMinutes(round < 20 ? 3 : 60);
                while (await Get<Outbox>().SendDueAsync(default) > 0)
                {
                }
            }
        }

        public async Task<IReadOnlyList<Delivery>> DeliveriesAsync()
        {
            await using var db = await Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
            var rachel = Person("u-rachel").Id;
            return await db.Deliveries.AsNoTracking().Where(it => it.To == rachel).ToListAsync();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:Port", $"{port}");
            builder.ConfigureTestServices(RestTheOutbox);
            foreach (var (name, value) in Settings)
            {
                builder.UseSetting(name, value);
            }
        }

        /// <summary>Time never leaps while a mail is on its way, which would be the crash of whoever sends it: the test alone sends.</summary>
        private static void RestTheOutbox(IServiceCollection services)
        {
            var own = services.Where(it => it.ServiceType == typeof(IHostedService) && it.ImplementationFactory?.Method.ReturnType == typeof(Outbox)).ToList();
            Assert.Single(own);
            own.ForEach(it => services.Remove(it));
        }
    }

    /// <summary>Timers tick as ever; only the time they read leaps on.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
