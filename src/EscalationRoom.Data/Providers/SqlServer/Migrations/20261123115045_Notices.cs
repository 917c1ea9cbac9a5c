using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EscalationRoom.Data.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Event_Channel_To",
                table: "Deliveries");

            migrationBuilder.CreateTable(
                name: "NoticeChoices",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Off = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    QuietFrom = table.Column<short>(type: "smallint", nullable: false),
                    QuietTo = table.Column<short>(type: "smallint", nullable: false),
                    Zone = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeChoices", x => x.Person);
                    table.ForeignKey(
                        name: "FK_NoticeChoices_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Room = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    To = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<byte>(type: "tinyint", nullable: false),
                    Step = table.Column<byte>(type: "tinyint", nullable: false),
                    Cause = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    About = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Lane = table.Column<byte>(type: "tinyint", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandledBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Rooms_Room",
                        column: x => x.Room,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Event",
                table: "Deliveries",
                column: "Event");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_HandledAt",
                table: "Notices",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Room_Topic",
                table: "Notices",
                columns: new[] { "Room", "Topic" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_To_HandledAt_At",
                table: "Notices",
                columns: new[] { "To", "HandledAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ToldAt_At",
                table: "Notices",
                columns: new[] { "ToldAt", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NoticeChoices");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Deliveries_Event",
                table: "Deliveries");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Event_Channel_To",
                table: "Deliveries",
                columns: new[] { "Event", "Channel", "To" },
                unique: true);
        }
    }
}
