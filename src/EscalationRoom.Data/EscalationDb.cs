using EscalationRoom.Data.Accounts;
using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.Intake;
using EscalationRoom.Data.Mapping;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data;

/// <summary>All storage. One derived context per engine carries that engine's migrations; the sets that hold room content are internal.</summary>
public abstract class EscalationDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<SessionTicket> Sessions => Set<SessionTicket>();

    public DbSet<SpentProof> SpentProofs => Set<SpentProof>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<RoutingTableRow> RoutingTables => Set<RoutingTableRow>();

    public DbSet<Availability> Availability => Set<Availability>();

    public DbSet<PromiseRow> Promises => Set<PromiseRow>();

    public DbSet<CalendarsRow> Calendars => Set<CalendarsRow>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<BusyTime> BusyTimes => Set<BusyTime>();

    public DbSet<PresenceRow> Presence => Set<PresenceRow>();

    public DbSet<RoomCounter> RoomCounters => Set<RoomCounter>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<Room> Rooms => Set<Room>();

    internal DbSet<TimelineRow> RoomEvents => Set<TimelineRow>();

    internal DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    internal DbSet<HandoffRow> Handoffs => Set<HandoffRow>();

    internal DbSet<DocumentRow> Documents => Set<DocumentRow>();

    internal DbSet<AskRow> Asks => Set<AskRow>();

    internal DbSet<BriefRow> Briefs => Set<BriefRow>();

    internal DbSet<CommitmentRow> Commitments => Set<CommitmentRow>();

    internal DbSet<ClocksRow> Clocks => Set<ClocksRow>();

    internal DbSet<ReadMarkRow> ReadMarks => Set<ReadMarkRow>();

    internal DbSet<DraftRow> Drafts => Set<DraftRow>();

    internal DbSet<DraftAnswerRow> DraftAnswers => Set<DraftAnswerRow>();

    internal DbSet<DraftItemRow> DraftItems => Set<DraftItemRow>();

    internal DbSet<DraftFileRow> DraftFiles => Set<DraftFileRow>();

    internal DbSet<NoticeRow> Notices => Set<NoticeRow>();

    internal DbSet<NoticeChoiceRow> NoticeChoices => Set<NoticeChoiceRow>();

    internal DbSet<MutedRoomRow> MutedRooms => Set<MutedRoomRow>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        StoredTypes.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict();
        RoomMapping.Map(builder);
        TimelineMapping.Map(builder);
        PeopleMapping.Map(builder);
        AccountMapping.Map(builder);
        DeliveryMapping.Map(builder);
        DraftMapping.Map(builder);
        NoticeMapping.Map(builder);
        RoutingMapping.Map(builder);
        PromiseMapping.Map(builder);
        CalendarMapping.Map(builder);
    }
}
